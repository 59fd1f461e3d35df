package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.Uncached;

/** Trends and summaries that are computed for every request. */
@QuarkusTest
@TestProfile(Uncached.class)
class UncachedReadTest extends SeriesTest {
    private static final int WRITES = 20;
    private static final int CLIENTS = 64;

    /** Figures, targets and the definition change meanwhile; no body may be of another state than its tag. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/indicators/{i}/trend?area={a}", "/v1/summary?area={a}"})
    void anEntityTagNeverHasTwoBodies(String path) {
        String address = path.replace("{i}", indicator).replace("{a}", area);
        String shown = path.contains("summary") ? value(indicator) : "points[0].value";
        String id = figure(0).create().id();
        String target = target().value(0).create().id();
        Map<String, String> bodies = new ConcurrentHashMap<>();
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtOnce.run(4, () -> {
            boolean writes = turn.getAndIncrement() == 0;
            while (done.get() < WRITES) {
                if (writes) {
                    int number = done.get() + 1;
                    figure(number).put(id, "*");
                    target().value(number).put(target, "*");
                    definition.title("Title " + number).put(indicator, "*");
                    done.set(number);
                } else {
                    int atLeast = done.get();
                    Response response = get(address);
                    response.then().statusCode(200);
                    String body = response.asString();
                    assertThat(bodies.merge(response.header("ETag"), body, (first, other) -> first))
                            .isEqualTo(body);
                    assertThat(response.jsonPath().getDouble(shown)).isGreaterThanOrEqualTo(atLeast);
                }
            }
            return null;
        });
        assertThat(bodies).hasSizeGreaterThan(1);
    }

    @Test
    void oneChangedSeriesChangesOneLine() {
        String other = anIndicator().create().code();
        Samples.makeQuarters(indicator, area, 50, 51, 52);
        Samples.makeQuarters(other, area, 60, 61, 62);
        String address = "/v1/summary?area=" + area;
        get(address).then().body(value(indicator), equalTo(52)).body(value(other), equalTo(62));
        String tag = get(address).header("ETag");
        Samples.makeObservation(other, area, Samples.quarter(3), 63);
        get(address).then().body(value(indicator), equalTo(52)).body(value(other), equalTo(63));
        target().value(90).create();
        get(address).then().body(line(indicator) + ".target", equalTo(90)).body(value(other), equalTo(63));
        definition.title("Another title").put(indicator, "*");
        get(address).then().body(line(indicator) + ".title", equalTo("Another title"));
        get(address + "&period=Q1 2020/21")
                .then()
                .body(value(indicator), equalTo(50))
                .body(value(other), equalTo(60));
        assertThat(get(address).header("ETag")).isNotEqualTo(tag);
    }

    /** More clients than connections to the store. */
    @Test
    void manyClientsGetASummaryAtOnce() {
        for (int i = 0; i < 10; i++) {
            Samples.makeQuarters(anIndicator().create().code(), area, 50, 51, 52, 53, 54);
        }
        Map<Integer, Integer> statuses = AtOnce.statuses(CLIENTS, () -> get("/v1/summary?area=" + area));
        assertThat(statuses).isEqualTo(Map.of(200, CLIENTS));
    }

    @Test
    void aClientWithTheCurrentStateGetsNoBody() {
        figure(50).create();
        for (String address : List.of(trendPath(indicator, area), "/v1/summary?area=" + area)) {
            String tag = get(address).header("ETag");
            getUnless(tag, address).then().statusCode(304).header("ETag", equalTo(tag));
        }
    }

    /** The revisions of the areas add up to the same number before and after. */
    @Test
    void anAreaInAnotherRegionHasAnotherTag() {
        String revised = anArea().level("region").create().code();
        anArea().level("region").code(revised).replace(revised, 1);
        String other = anArea().level("region").create().code();
        String moved = anArea().in(revised).create().code();
        anObservation(indicator, moved, "Q1 2024/25", 50).create();
        String tag = get(trendPath(indicator, moved)).header("ETag");
        anArea().code(moved).in(other).replace(moved, 1);
        getUnless(tag, trendPath(indicator, moved)).then().statusCode(200);
    }

    private static String line(String code) {
        return "value.find { it.indicator == '" + code + "' }";
    }

    private static String value(String code) {
        return line(code) + ".value";
    }
}
