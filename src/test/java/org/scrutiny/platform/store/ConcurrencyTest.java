package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.ResourceBuilder;
import org.scrutiny.testsupport.ResourceKind;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.TargetBuilder;

/** Concurrent writers: one of many equal writes succeeds, no update is lost, and no request fails with a server error. */
@QuarkusTest
class ConcurrencyTest extends SeriesTest {
    private static final int WRITERS = 30;

    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "TARGET", "INDICATOR", "AREA", "DASHBOARD"})
    void equalCreatesMakeOneResource(ResourceKind kind) {
        ResourceBuilder<?, ?> body = kind.body(indicator, area, null);
        assertThat(AtOnce.statuses(WRITERS, () -> post(kind.path, body))).isEqualTo(Map.of(201, 1, 409, WRITERS - 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "TARGET", "INDICATOR", "AREA", "DASHBOARD"})
    void oneOfManyWritersWithTheSameVersionSucceeds(ResourceKind kind) {
        ResourceBuilder<?, ?> body = kind.body(indicator, area, null);
        String address = made(kind, body);
        String version = get(address).header("ETag");
        assertThat(AtOnce.statuses(
                        WRITERS, () -> put(address, version, body.with(kind.text, Samples.newCode("text ")))))
                .isEqualTo(Map.of(200, 1, 412, WRITERS - 1));
        get(address).then().header("ETag", not(equalTo(version))).body("revisionNumber", equalTo(2));
    }

    /** The first request deletes the resource; the others find it gone or changed. */
    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "TARGET", "INDICATOR", "AREA", "DASHBOARD"})
    void oneOfManyDeletionsSucceeds(ResourceKind kind) {
        String address = made(kind, kind.body(indicator, area, null));
        String version = get(address).header("ETag");
        Map<Integer, Integer> statuses = AtOnce.statuses(WRITERS, () -> delete(address, version));
        assertThat(statuses.get(204)).isEqualTo(1);
        assertThat(statuses.keySet()).isSubsetOf(204, 404, 410, 412);
        get(address).then().statusCode(410);
    }

    @Test
    void losesNoIncrement() {
        int threads = 8;
        int increments = 10;
        String count = aCount().create().code();
        String address = "/v1/observations/" + Samples.makeObservation(count, area, "Q1 2024/25", 0);
        AtOnce.run(threads, () -> {
            for (int done = 0; done < increments; ) {
                Response read = get(address);
                int next = read.jsonPath().getInt("value") + 1;
                Response written = put(address, read.header("ETag"), anObservation(count, area, "Q1 2024/25", next));
                assertThat(written.statusCode()).isIn(200, 412);
                done += written.statusCode() == 200 ? 1 : 0;
            }
            return increments;
        });
        JsonPath end = get(address).jsonPath();
        assertThat(end.getInt("value")).isEqualTo(threads * increments);
        assertThat(end.getInt("revisionNumber")).isEqualTo(threads * increments + 1);
        List<Integer> numbers = get(address + "/revisions").jsonPath().getList("value.revisionNumber");
        assertThat(numbers)
                .isEqualTo(Stream.iterate(1, i -> i + 1)
                        .limit(1L + (long) threads * (long) increments)
                        .toList());
    }

    /** Writers of one series lock it in turn; the writers of a new series race to create it. */
    @Test
    void storesAllConcurrentFiguresOfANewSeries() {
        AtomicInteger next = new AtomicInteger();
        AtOnce.run(8, () -> {
            for (int i = 0; i < 5; i++) {
                String quarter = Samples.quarter(next.getAndIncrement());
                anObservation(indicator, area, quarter, 50).create();
            }
            return null;
        });
        get("/v1/observations?count=true&indicator=" + indicator).then().body("count", equalTo(40));
    }

    /** Replacing and deleting a target lock the same rows in the same order, so there is no deadlock. */
    @Test
    void replacingAndDeletingDoNotDeadlock() {
        TargetBuilder body = target();
        for (int round = 0; round < 10; round++) {
            String address = "/v1/targets/" + body.create().id();
            Map<Integer, Integer> statuses = AtOnce.statuses(
                    8,
                    () -> Thread.currentThread().getId() % 2 == 0
                            ? delete(address, "\"1\"")
                            : put(address, "\"1\"", body.value(80)));
            assertThat(statuses.keySet())
                    .as("nobody waits until a lock times out")
                    .isSubsetOf(200, 204, 410, 412);
            delete(address, "*");
        }
    }

    /** The address of a new resource. */
    private static String made(ResourceKind kind, ResourceBuilder<?, ?> body) {
        return kind.path + "/" + body.post().then().statusCode(201).extract().path(kind.key);
    }
}
