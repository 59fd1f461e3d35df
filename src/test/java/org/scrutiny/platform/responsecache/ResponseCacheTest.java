package org.scrutiny.platform.responsecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Alone;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.SeriesTest;

/** A cached response is served until any data that it depends on is written. */
@QuarkusTest
@TestProfile(Alone.class)
class ResponseCacheTest extends SeriesTest {
    @Inject
    ResponseCache responses;

    private String id;

    @BeforeEach
    void makeFigure() {
        id = figure(50).create().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/indicators/{i}/trend?area={a}",
                "/v1/observations?indicator={i}&area={a}",
                "/v1/summary?area={a}"
            })
    void writesAreVisibleAtOnce(String path) {
        String address = path.replace("{i}", indicator).replace("{a}", area);
        Response first = get(address);
        assertThat(responses.findCurrent(keyOf(address)))
                .as("the first response is cached")
                .isNotNull();
        Response cached = get(address);
        assertThat(cached.asString()).isEqualTo(first.asString());
        assertThat(cached.contentType()).isEqualTo(first.contentType());
        assertThat(cached.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(cached.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(cached.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));

        List<Runnable> writes = List.of(
                () -> figure(51).put(id, "*"),
                () -> figure(52).period("Q2 2024/25").create(),
                () -> definition.title("Another title").put(indicator, "*"));
        String before = first.asString();
        for (Runnable write : writes) {
            write.run();
            String after = get(address).asString();
            assertThat(after).isNotEqualTo(before);
            assertThat(get(address).asString()).isEqualTo(after);
            before = after;
        }
    }

    @Test
    void targetsAndJudgementsInvalidateTheTrend() {
        String address = trendPath(indicator, area);
        get(address).then().body("targets", hasSize(0));
        target().create();
        get(address).then().body("targets", hasSize(1)).body("points[0].causes", hasSize(0));
        aJudgement()
                .of(indicator)
                .in(area)
                .period("Q1 2024/25")
                .cause("one_off")
                .create();
        get(address).then().body("points[0].causes", hasSize(1));
    }

    @Test
    void rejectedWritesInvalidateNothing() {
        String address = "/v1/observations?indicator=" + indicator + "&area=" + area;
        get(address);
        CachedResponse cached = responses.findCurrent(keyOf(address));
        figure(50).post().then().statusCode(409);
        assertThat(responses.findCurrent(keyOf(address))).isSameAs(cached);
    }

    @Test
    void currentEntityTagGetsNotModified() {
        String address = trendPath(indicator, area);
        String tag = get(address).header("ETag");
        getUnless(tag, address).then().statusCode(304).header("ETag", equalTo(tag));
        figure(52).period("Q2 2024/25").create();
        getUnless(tag, address).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void errorsAndOtherMediaTypesAreNotCached() {
        for (String address : List.of(
                "/v1/indicators/NOSUCH/trend?area=" + area,
                "/v1/observations?indicator=" + indicator,
                "/v1/observations?indicator=" + indicator + "&area=" + area + "&limit=0")) {
            get(address);
            assertThat(responses.findCurrent(keyOf(address))).as(address).isNull();
        }
        String address = "/v1/observations?indicator=" + indicator + "&area=" + area;
        get(address).then().statusCode(200);
        request().accept("text/csv").get(address).then().statusCode(406);
    }

    /** Concurrent readers and writers: every read that begins after a write was acknowledged sees it. */
    @Test
    void noReadAfterAnAcknowledgedWriteIsStale() {
        String address = "/v1/observations?indicator=" + indicator + "&area=" + area;
        AtomicInteger done = new AtomicInteger(0);
        AtomicInteger turn = new AtomicInteger();
        AtomicReference<String> stale = new AtomicReference<>();
        figure(0).put(id, "*");
        AtOnce.run(4, () -> {
            boolean writes = turn.getAndIncrement() == 0;
            Random random = new Random(turn.get());
            for (int i = 1; i <= 60; i++) {
                if (writes) {
                    figure(i).put(id, "*");
                    done.set(i);
                } else {
                    int atLeast = done.get();
                    double read = get(address).jsonPath().getDouble("value[0].value");
                    if (read < atLeast) {
                        stale.set("read " + read + " when " + atLeast + " was done");
                    }
                    Thread.sleep(random.nextInt(5));
                }
            }
            return null;
        });
        assertThat(stale.get()).isNull();
        assertThat(get(address).jsonPath().getDouble("value[0].value")).isEqualTo(60);
    }

    static String keyOf(String address) {
        return RestAssured.baseURI + ":" + RestAssured.port + address;
    }
}
