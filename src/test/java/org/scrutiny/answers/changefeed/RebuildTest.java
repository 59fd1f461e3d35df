package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.platform.store.History;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** A client that only follows the feed can rebuild the current state, despite concurrent writes. */
@QuarkusTest
class RebuildTest extends RestTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 15;
    private static final int QUARTERS = 6;

    private List<String> indicators;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    void feedRebuildsTheFigures() {
        indicators =
                List.of(anIndicator().create().code(), anIndicator().create().code());
        List<String> areas = List.of(Samples.makeArea(), Samples.makeArea());
        Follower follower = Follower.fromNow("&type=observation");
        Map<String, Integer> rebuilt = new HashMap<>();
        Set<String> seen = new HashSet<>();
        AtOnce.run(WRITERS + 1, () -> {
            int writer = turn.getAndIncrement();
            if (writer == WRITERS) {
                while (writing.get() > 0) {
                    follower.poll().forEach(change -> take(change, rebuilt, seen));
                }
            } else {
                try {
                    write(new Random(writer), areas, writer % 4 == 0);
                } finally {
                    writing.decrementAndGet();
                }
            }
            return null;
        });
        follower.poll().forEach(change -> take(change, rebuilt, seen));

        Map<String, Integer> stored = new HashMap<>();
        all("/v1/observations?limit=1000&indicator=" + String.join("&indicator=", indicators), Observation.class)
                .forEach(figure -> stored.put(figure.id(), figure.revisionNumber()));
        assertThat(stored).isNotEmpty();
        assertThat(rebuilt).isEqualTo(stored);
    }

    /** Each revision is reported once, after the previous one. */
    private static void take(Change change, Map<String, Integer> rebuilt, Set<String> seen) {
        String key = change.key();
        int revision = change.revisionNumber();
        assertThat(seen.add(key + " " + revision)).as(Follower.brief(change)).isTrue();
        assertThat(revision == 1 || seen.contains(key + " " + (revision - 1)))
                .as(Follower.brief(change))
                .isTrue();
        if (change.action() == History.Action.DELETED) {
            rebuilt.remove(key);
        } else {
            rebuilt.put(key, revision);
        }
    }

    private void write(Random random, List<String> areas, boolean imports) {
        for (int i = 0; i < WRITES; i++) {
            String indicator = indicators.get(random.nextInt(2));
            String area = areas.get(random.nextInt(2));
            if (imports) {
                importSome(random, indicator, area);
            } else {
                writeOne(random, indicator, area);
            }
        }
    }

    private static void importSome(Random random, String indicator, String area) {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            file.append(indicator + "," + area + "," + Samples.quarter(quarter) + "," + random.nextInt(100) + "\n");
        }
        importCsv(file.toString(), "").then().statusCode(200);
    }

    private static void writeOne(Random random, String indicator, String area) {
        String quarter = Samples.quarter(random.nextInt(QUARTERS));
        ObservationBuilder body = anObservation(indicator, area, quarter, random.nextInt(100));
        Response made = body.post();
        if (made.statusCode() == 201) {
            return;
        }
        String id = get("/v1/observations?indicator=" + indicator + "&area=" + area + "&period=" + quarter)
                .jsonPath()
                .getString("value[0].id");
        if (id != null && random.nextInt(3) == 0) {
            delete("/v1/observations/" + id, "*");
        } else if (id != null) {
            body.put(id, "*");
        }
    }
}
