package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.platform.store.History;
import org.scrutiny.testsupport.ResourceBuilder;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/**
 * Records the responses to random writes. A read as of any moment must equal a replay of the recorded writes up to then.
 * {@code -Dreplay.operations=10000} runs many more.
 */
@QuarkusTest
class ReplayTest extends RestTest {
    private static final int OPERATIONS = Integer.getInteger("replay.operations", 300);
    private static final int QUARTERS = 4;
    private static final int MOMENTS = 30;

    private final Random random = new Random(20240401);
    private final List<Note> notes = new ArrayList<>();
    /** Existing resources: addresses by the key of a figure or target. */
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private List<String> indicators;
    private List<String> areas;

    /** A write: the state from its time on, or null after a deletion. */
    private record Note(Instant at, String address, JsonNode state) {}

    @BeforeEach
    void makeSeries() {
        indicators =
                List.of(anIndicator().create().code(), anIndicator().create().code());
        areas = List.of(Samples.makeArea(), Samples.makeArea());
    }

    @Test
    void replayGivesTheStateAsOfAnyTime() {
        Instant begin = Instant.now();
        for (int i = 0; i < OPERATIONS; i++) {
            write();
        }
        Instant end = Instant.now();
        assertThat(notes).hasSizeGreaterThan(OPERATIONS / 2);
        List<Instant> moments = new ArrayList<>(List.of(begin, end));
        for (int i = 0; i < MOMENTS; i++) {
            Instant at = notes.get(random.nextInt(notes.size())).at;
            moments.addAll(List.of(at, at.minusNanos(1_000), at.plusNanos(random.nextInt(5_000) * 1_000L)));
        }
        for (Instant moment : moments) {
            if (!moment.isAfter(end)) {
                assertThat(read("/v1/observations", moment))
                        .as("as of " + moment)
                        .isEqualTo(replay("/v1/observations", moment));
                assertThat(read("/v1/targets", moment)).as("as of " + moment).isEqualTo(replay("/v1/targets", moment));
                for (int i = 0; i < 2; i++) {
                    String address = notes.get(random.nextInt(notes.size())).address;
                    Response one = get(address + "?asOf=" + moment);
                    JsonNode expected = replay(address, moment).get(address);
                    assertThat(one.statusCode())
                            .as(one.asString())
                            .isIn(expected == null ? List.of(404, 410) : List.of(200));
                    if (expected != null) {
                        assertThat(read(one, 200, JsonNode.class)).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private void write() {
        String indicator = indicators.get(random.nextInt(2));
        String area = areas.get(random.nextInt(2));
        boolean aim = random.nextInt(4) == 0;
        String key = indicator + area + (aim ? "" : Samples.quarter(random.nextInt(QUARTERS)));
        String path = aim ? "/v1/targets" : "/v1/observations";
        ResourceBuilder<?, ?> body = aim
                ? aTarget().of(indicator).in(area).value(random.nextInt(100))
                : anObservation(
                        indicator, area, key.substring((indicator + area).length()), random.nextInt(1_000) / 10.0);
        String address = addresses.get(key);
        if (address == null) {
            JsonNode made = read(post(path, body), 201, JsonNode.class);
            addresses.put(key, path + "/" + made.get("id").textValue());
            note(addresses.get(key), made);
        } else if (random.nextInt(4) == 0) {
            Instant before = Instant.now();
            delete(address, "*").then().statusCode(204);
            notes.add(new Note(deleted(address, before), address, null));
            addresses.remove(key);
        } else {
            note(address, read(put(address, "*", body), 200, JsonNode.class));
        }
    }

    private void note(String address, JsonNode state) {
        notes.add(new Note(Instant.parse(state.get("recordedAt").textValue()), address, state));
    }

    /** A deletion has no response body, so its time comes from the feed. */
    private static Instant deleted(String address, Instant before) {
        return Follower.from("/v1/changes?since=" + before).poll().stream()
                .filter(change -> address.equals(change.href()) && change.action() == History.Action.DELETED)
                .map(Change::at)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, JsonNode> replay(String path, Instant moment) {
        Map<String, JsonNode> there = new TreeMap<>();
        notes.stream()
                .filter(note -> note.address.startsWith(path) && !note.at.isAfter(moment))
                .forEach(note -> {
                    if (note.state == null) {
                        there.remove(note.address);
                    } else {
                        there.put(note.address, note.state);
                    }
                });
        return there;
    }

    private Map<String, JsonNode> read(String path, Instant moment) {
        String series = "?limit=1000&indicator=" + String.join("&indicator=", indicators) + "&area="
                + String.join("&area=", areas);
        JsonNode list = read(get(path + series + "&asOf=" + moment), 200, JsonNode.class)
                .get("value");
        Map<String, JsonNode> there = new TreeMap<>();
        list.forEach(one -> there.put(path + "/" + one.get("id").textValue(), one));
        assertThat(there).hasSize(list.size());
        return there;
    }
}
