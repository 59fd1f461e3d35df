package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Alone;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Reads as of a meeting: all data of a response is as of the end of the meeting's day. */
@QuarkusTest
@TestProfile(Alone.class)
class MeetingMomentTest extends RestTest {
    private static final Instant RECORDED = Instant.parse("2024-09-01T12:00:00Z");

    @Inject
    AgroalDataSource store;

    private Map<String, Object> definition;
    private Map<String, Object> place;
    private Map<String, Object> aim;
    private String indicator;
    private String area;
    private String figure;
    private String target;
    private String judgement;
    private String meeting;

    /** A series that was recorded some days before the meeting and has changed today in every way. */
    @BeforeEach
    void makeSeries() throws SQLException {
        definition = Samples.percentage();
        indicator = Samples.makeIndicator(definition);
        place = Samples.authority();
        area = Samples.make("/v1/areas", place, "code");
        figure = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        aim = new LinkedHashMap<>(
                Map.of("indicator", indicator, "area", area, "kind", "local", "value", 90, "validFrom", "2024-04-01"));
        target = Samples.make("/v1/targets", aim, "id");
        judgement = Samples.make(
                "/v1/judgements",
                Map.of(
                        "indicator",
                        indicator,
                        "area",
                        area,
                        "kind",
                        "cause",
                        "cause",
                        "recording",
                        "period",
                        "Q1 2024/25",
                        "reason",
                        "A new form"),
                "id");
        meeting = Samples.make("/v1/meetings", Samples.meeting(), "id");
        for (String key : List.of(indicator, area, target, judgement)) {
            backdate("history", "resource_key", key);
        }
        backdate("observation_revision", "observation_id", Long.valueOf(figure));

        put("/v1/indicators/" + indicator, "*", with(definition, "title", "Another title"));
        put("/v1/areas/" + area, "*", with(place, "name", "Othershire"));
        put("/v1/observations/" + figure, "*", Samples.observation(indicator, area, "Q1 2024/25", 60));
        Samples.makeObservation(indicator, area, "Q2 2024/25", 70);
        put("/v1/targets/" + target, "*", with(aim, "value", 40));
        delete("/v1/judgements/" + judgement, "*").then().statusCode(204);
    }

    @Test
    void trendIsAsOfTheMeeting() {
        String path = "/v1/indicators/" + indicator + "/trend?area=" + area;
        get(path)
                .then()
                .body("title", equalTo("Another title"))
                .body("areaName", equalTo("Othershire"))
                .body("points.value", contains(60, 70))
                .body("targets[0].value", equalTo(40))
                .body("points[0].causes", hasSize(0))
                .body("asOf", nullValue());
        get(path + "&asOf=meeting:" + meeting)
                .then()
                .body("title", equalTo(definition.get("title")))
                .body("areaName", equalTo(place.get("name")))
                .body("points.value", contains(50))
                .body("targets[0].value", equalTo(90))
                .body("points[0].causes", hasSize(1))
                .body("asOf", equalTo("2024-09-13T00:00:00Z"));
        get("/v1/summary?area=" + area + "&asOf=meeting:" + meeting)
                .then()
                .body("value.find { it.indicator == '" + indicator + "' }.target", equalTo(90));
    }

    @Test
    void everyOtherReadIsAsOfTheMeeting() {
        String asOf = "asOf=meeting:" + meeting;
        get("/v1/areas/" + area + "?" + asOf).then().body("name", equalTo(place.get("name")));
        get("/v1/observations/" + figure + "?" + asOf).then().body("value", equalTo(50.0f));
        get("/v1/observations?indicator=" + indicator + "&" + asOf).then().body("value.value", contains(50.0f));
        get("/v1/targets?indicator=" + indicator + "&" + asOf).then().body("value.value", contains(90));
        get("/v1/judgements?area=" + area + "&" + asOf).then().body("value.id", contains(judgement));
        get("/v1/meetings/" + meeting + "?" + asOf).then().statusCode(404);
    }

    /** A cached response is invalidated when its meeting moves to another day. */
    @Test
    void movingTheMeetingMovesTheMoment() {
        String path = "/v1/indicators/" + indicator + "/trend?area=" + area + "&asOf=meeting:" + meeting;
        String tag = get(path).header("ETag");
        assertThat(get(path).header("ETag")).isEqualTo(tag);
        Map<String, Object> moved = with(Samples.meeting(), "date", "2024-09-20");
        put("/v1/meetings/" + meeting, "*", moved).then().statusCode(200);
        get(path).then().body("asOf", equalTo("2024-09-21T00:00:00Z"));
        assertThat(get(path).header("ETag")).isNotEqualTo(tag);
        put("/v1/meetings/" + meeting, "*", with(moved, "date", "2024-08-20"));
        get(path).then().statusCode(404);
        delete("/v1/meetings/" + meeting, "*");
        get(path).then().statusCode(400).body("detail", containsString("does not exist"));
    }

    @Test
    void rejectsAMeetingWhoseDayIsNotOver() {
        for (LocalDate day : List.of(
                LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
            String later = Samples.make("/v1/meetings", with(Samples.meeting(), "date", day.toString()), "id");
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
