package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AreaBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** The times of the states of a resource increase, even if the clock is set back by an hour between them. */
@QuarkusTest
class RecordedTimeTest extends SeriesTest {
    private static final Duration SET_BACK = Duration.ofHours(1);

    @Inject
    AgroalDataSource store;

    private String id;

    @BeforeEach
    void makeFigure() {
        id = figure(50).create().id();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000001Z, 2026-01-01T00:00:00.000001Z",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000001Z",
        "2026-01-01T01:00:00Z, 2026-01-01T00:00:00Z, 2026-01-01T01:00:00.000001Z",
        ", 2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z"
    })
    void timeIsAfterThePreviousState(Instant before, Instant clock, Instant recorded) {
        assertThat(RecordingClock.after(before, clock)).isEqualTo(recorded);
    }

    @Test
    void timesOfFiguresIncrease() throws SQLException {
        Instant first = ahead();
        figure(51).replace(id, 1);
        importFigure(52);
        assertThat(revisions(id)).isEqualTo(following(first, 3));
        delete("/v1/observations/" + id, "*").then().statusCode(204);
        String again = figure(53).create().id();
        assertThat(revisions(again)).isEqualTo(List.of(first.plusNanos(4_000)));
        delete("/v1/observations/" + again, "*").then().statusCode(204);
        importFigure(54);
        String imported = figures("").path("value[0].id");
        assertThat(revisions(imported)).isEqualTo(List.of(first.plusNanos(6_000)));
    }

    @Test
    void timesOfWithdrawalsIncrease() throws SQLException {
        String batch = importFigure(52);
        Instant first = ahead();
        withdraw(batch).then().statusCode(200);
        List<Instant> times = revisions(id);
        assertThat(times.get(2)).isEqualTo(first.plusNanos(1_000));
    }

    @Test
    void timesOfResourcesWithNaturalKeysIncrease() throws SQLException {
        AreaBuilder body = anArea();
        String code = body.create().code();
        Instant first = recorded("/v1/areas/" + code).plus(SET_BACK);
        move("area", "code", code, first);
        move("history", "resource_key", code, first);
        body.name("Other").put(code, "*");
        assertThat(recorded("/v1/areas/" + code)).isEqualTo(first.plusNanos(1_000));
        delete("/v1/areas/" + code, "*").then().statusCode(204);
        body.create();
        assertThat(recorded("/v1/areas/" + code)).isEqualTo(first.plusNanos(3_000));
    }

    @Test
    void timesOfResourcesWithIdsIncrease() throws SQLException {
        String target = target().create().id();
        Instant first = recorded("/v1/targets/" + target).plus(SET_BACK);
        move("target", "id", Long.valueOf(target), first);
        target().value(80).put(target, "*");
        assertThat(recorded("/v1/targets/" + target)).isEqualTo(first.plusNanos(1_000));
    }

    /** Writes may be faster than a clock with a resolution of microseconds. */
    @Test
    void fastWritesHaveDifferentTimes() {
        String code = Samples.makeArea();
        Instant last = recorded("/v1/areas/" + code);
        for (int i = 0; i < 20; i++) {
            Instant next =
                    anArea().code(code).name("Name " + i).replace(code, i + 1).recordedAt();
            assertThat(next).isAfter(last);
            last = next;
        }
    }

    /** Moves the figure's times into the future, and returns the latest. */
    private Instant ahead() throws SQLException {
        Instant latest = recorded("/v1/observations/" + id).plus(SET_BACK);
        move("observation", "id", Long.valueOf(id), latest);
        return latest;
    }

    private void move(String table, String keyColumn, Object key, Instant to) throws SQLException {
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE " + table + " SET recorded_at = ? WHERE " + keyColumn + " = ?")) {
            statement.setObject(1, to.atOffset(ZoneOffset.UTC));
            statement.setObject(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<Instant> following(Instant first, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> first.plusNanos(1_000L * i))
                .toList();
    }

    private static List<Instant> revisions(String figure) {
        List<String> times =
                get("/v1/observations/" + figure + "/revisions").jsonPath().getList("value.recordedAt");
        return times.stream().map(Instant::parse).toList();
    }

    private static Instant recorded(String address) {
        return Instant.parse(get(address).jsonPath().getString("recordedAt"));
    }

    private String importFigure(int value) {
        return importCsv(csv("period,value", "Q1 2024/25," + value), "")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
