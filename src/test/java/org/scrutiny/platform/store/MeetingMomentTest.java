package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.testsupport.Alone;
import org.scrutiny.testsupport.AreaBuilder;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.MeetingBuilder;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.TargetBuilder;

/** Reads as of a meeting: all data of a response is as of the end of the meeting's day. */
@QuarkusTest
@TestProfile(Alone.class)
class MeetingMomentTest extends RestTest {
    private static final Instant RECORDED = Instant.parse("2024-09-01T12:00:00Z");

    @Inject
    AgroalDataSource store;

    private IndicatorBuilder definition;
    private AreaBuilder place;
    private String indicator;
    private String area;
    private String figure;
    private String target;
    private String judgement;
    private String meeting;

    /** A series that was recorded some days before the meeting and has changed today in every way. */
    @BeforeEach
    void makeSeries() throws SQLException {
        definition = anIndicator();
        indicator = definition.create().code();
        place = anArea();
        area = place.create().code();
        figure = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        TargetBuilder aim = aTarget().of(indicator).in(area);
        target = aim.create().id();
        judgement = aJudgement()
                .of(indicator)
                .in(area)
                .period("Q1 2024/25")
                .cause("recording")
                .create()
                .id();
        meeting = aMeeting().create().id();
        for (String key : List.of(indicator, area, target, judgement)) {
            backdate("history", "resource_key", key);
        }
        backdate("indicator", "code", indicator);
        backdate("area", "code", area);
        backdate("target", "id", Long.valueOf(target));
        backdate("judgement", "id", Long.valueOf(judgement));
        backdate("observation", "id", Long.valueOf(figure));

        definition.title("Another title").put(indicator, "*");
        place.name("Othershire").put(area, "*");
        anObservation(indicator, area, "Q1 2024/25", 60).put(figure, "*");
        Samples.makeObservation(indicator, area, "Q2 2024/25", 70);
        aim.value(40).put(target, "*");
        delete("/v1/judgements/" + judgement, "*").then().statusCode(204);
    }

    @Test
    void trendIsAsOfTheMeeting() {
        String path = trendPath(indicator, area);
        Trend now = read(path, Trend.class);
        assertThat(now.title()).isEqualTo("Another title");
        assertThat(now.areaName()).isEqualTo("Othershire");
        assertThat(now.points()).extracting(TrendPoint::value).isEqualTo(decimals("60 70"));
        assertThat(now.targets().get(0).value()).isEqualTo("40");
        assertThat(now.points().get(0).causes()).isEmpty();
        assertThat(now.asOf()).isNull();
        Trend then = read(path + "&asOf=meeting:" + meeting, Trend.class);
        assertThat(then.title()).isEqualTo(definition.get("title"));
        assertThat(then.areaName()).isEqualTo(place.get("name"));
        assertThat(then.points()).extracting(TrendPoint::value).isEqualTo(decimals("50"));
        assertThat(then.targets().get(0).value()).isEqualTo("90");
        assertThat(then.points().get(0).causes()).hasSize(1);
        assertThat(then.asOf()).isEqualTo("2024-09-13T00:00:00Z");
        get("/v1/summary?area=" + area + "&asOf=meeting:" + meeting)
                .then()
                .body("value.find { it.indicator == '" + indicator + "' }.target", equalTo(90));
    }

    @Test
    void everyOtherReadIsAsOfTheMeeting() {
        String asOf = "asOf=meeting:" + meeting;
        get("/v1/areas/" + area + "?" + asOf).then().body("name", equalTo(place.get("name")));
        get("/v1/observations/" + figure + "?" + asOf).then().body("value", equalTo(new BigDecimal("50.0")));
        get("/v1/observations?indicator=" + indicator + "&" + asOf)
                .then()
                .body("value.value", equalTo(decimals("50.0")));
        get("/v1/targets?indicator=" + indicator + "&" + asOf).then().body("value.value", contains(90));
        get("/v1/judgements?area=" + area + "&" + asOf).then().body("value.id", contains(judgement));
        get("/v1/meetings/" + meeting + "?" + asOf).then().statusCode(404);
    }

    /** A cached response is invalidated when its meeting moves to another day. */
    @Test
    void movingTheMeetingMovesTheMoment() {
        String path = trendPath(indicator, area) + "&asOf=meeting:" + meeting;
        String tag = get(path).header("ETag");
        assertThat(get(path).header("ETag")).isEqualTo(tag);
        MeetingBuilder moved = aMeeting().on("2024-09-20");
        moved.put(meeting, "*").then().statusCode(200);
        get(path).then().body("asOf", equalTo("2024-09-21T00:00:00Z"));
        assertThat(get(path).header("ETag")).isNotEqualTo(tag);
        moved.on("2024-08-20").put(meeting, "*");
        get(path).then().statusCode(404);
        delete("/v1/meetings/" + meeting, "*");
        get(path).then().statusCode(400).body("detail", containsString("does not exist"));
    }

    @Test
    void rejectsAMeetingWhoseDayIsNotOver() {
        for (LocalDate day : List.of(
                LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            String later = aMeeting().on(day).create().id();
            get("/v1/areas?asOf=meeting:" + later)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("must not be in the future"));
        }
    }

    private void backdate(String table, String column, Object key) throws SQLException {
        try (var connection = store.getConnection();
                var statement = connection.prepareStatement("UPDATE " + table + " SET recorded_at = ? WHERE " + column
                        + " = ?" + (table.equals("history") ? " AND resource_type <> 'meeting'" : ""))) {
            statement.setObject(1, RECORDED.atOffset(ZoneOffset.UTC));
            statement.setObject(2, key);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
