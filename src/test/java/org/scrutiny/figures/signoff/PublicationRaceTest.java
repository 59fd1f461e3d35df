package org.scrutiny.figures.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.testsupport.AtOnce;

/** Publication during concurrent writes: the published figures do not change. */
@QuarkusTest
class PublicationRaceTest extends SignOffTestBase {
    private static final int INDICATORS = 4;
    private static final int WRITERS = 5;
    private static final int WRITES = 12;
    private static final String PERIOD = "Q1 2024/25";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noFigureIsWrittenAfterPublication(long seed) {
        List<String> codes = new ArrayList<>(List.of(indicator));
        while (codes.size() < INDICATORS) {
            codes.add(anIndicator().dashboard(dashboard).create().code());
        }
        String signOff = signOff(PERIOD, "approved");
        AtomicInteger number = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtOnce.run(WRITERS + 1, () -> {
            int writer = number.getAndIncrement();
            Random random = new Random(seed * 100 + writer);
            if (writer == 0) {
                while (written.get() < WRITERS) {
                    get("/v1/sign-offs/" + signOff);
                }
                assertThat(move(signOff, "published", null).statusCode()).isEqualTo(200);
                return null;
            }
            for (int i = 0; i < WRITES; i++) {
                Response response = write(codes.get(random.nextInt(INDICATORS)), random);
                assertThat(response.statusCode()).as(response.asString()).isIn(200, 201, 204, 409, 410, 412);
                boolean locked = response.asString().contains("period_locked");
                (locked ? refused : written).incrementAndGet();
            }
            return null;
        });
        Instant published = read("/v1/sign-offs/" + signOff, SignOff.class).publishedAt();
        String list = "/v1/observations?area=" + area;
        List<Observation> now = all(list, Observation.class);
        assertThat(now).allSatisfy(figure -> assertThat(figure.recordedAt()).isBeforeOrEqualTo(published));
        assertThat(revisions(now)).isEqualTo(revisions(all(list + "&asOf=" + published, Observation.class)));
        get("/v1/sign-offs/" + signOff + "/revisions").then().body("value[-1].figures", equalTo(now.size()));
        assertThat(written.get()).as("writes before the publication").isPositive();
        codes.forEach(
                code -> assertThat(write(code, new Random(seed)).asString()).contains("period_locked"));
    }

    private Response write(String code, Random random) {
        int value = random.nextInt(100);
        String known =
                get("/v1/observations?indicator=" + code + "&area=" + area).path("value[0].id");

        return switch (random.nextInt(4)) {
            case 0 -> importRows("?mode=partial", String.join(",", code, area, PERIOD, value + ".5", "Sent again"));
            case 1 -> known == null ? create(code, value) : delete("/v1/observations/" + known, "*");
            case 2 ->
                known == null
                        ? create(code, value)
                        : anObservation(code, area, PERIOD, value + 0.25).put(known, "*");
            default -> create(code, value);
        };
    }

    private Response create(String code, int value) {
        return anObservation(code, area, PERIOD, value).post();
    }

    private static List<String> revisions(List<Observation> figures) {
        return figures.stream()
                .map(figure -> figure.id() + " " + figure.revisionNumber())
                .toList();
    }
}
