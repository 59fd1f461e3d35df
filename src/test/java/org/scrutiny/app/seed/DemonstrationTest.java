package org.scrutiny.app.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** The demonstration data: published figures with their source, and an invented council with each kind of verdict. */
@QuarkusTest
@TestProfile(Demonstrated.class)
class DemonstrationTest extends RestTest {
    private static final String DEMOSHIRE = "X99000001";

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FD10,  established,         common_cause,               inconsistent
            FD08,  established,         special_cause_concern,      inconsistent
            MI04,  established,         special_cause_improvement,  inconsistent
            EHC02, established,         special_cause_neutral_high, -
            CL03,  established,         special_cause_improvement,  inconsistent
            CC12,  established,         common_cause,               inconsistent
            CC08,  overlapping_windows, -,                          -
            EH03,  established,         common_cause,               -
            MI03,  established,         common_cause,               -
            CP07,  established,         common_cause,               -
            FD09,  established,         common_cause,               -
            EHC04, established,         common_cause,               consistent_fail
            CP03,  established,         common_cause,               consistent_pass
            FD02,  established,         common_cause,               inconsistent
            EH09,  insufficient,        -,                          -
            FD07,  insufficient,        -,                          -
            FD05,  trial,               common_cause,               -
            CP09,  rare_events,         -,                          -
            CC10,  zero_variation,      common_cause,               consistent_pass
            EH04,  established,         special_cause_concern,      -
            FD01,  established,         special_cause_neutral_high, -
            EH01,  established,         special_cause_neutral_low,  -
            FD03,  established,         common_cause,               -
            CL01,  established,         common_cause,               inconsistent
            """)
    void eachSeriesDemonstratesOneVerdict(String indicator, String limitsStatus, String variation, String assurance) {
        JsonPath trend = get(trendPath(indicator, DEMOSHIRE))
                .then()
                .statusCode(200)
                .body("limitsStatus", equalTo(limitsStatus))
                .body("variation", equalTo(variation))
                .body("assurance", equalTo(assurance))
                .body("areaName", containsString("invented"))
                .extract()
                .jsonPath();
        assertThat(trend.getString("cannotJudge") == null).isEqualTo(variation != null);
        assertThat(trend.getString("summary")).isNotBlank();
    }

    @Test
    void everySeriesOfDemoshireIsTested() {
        assertThat(figures(DEMOSHIRE).stream().map(Observation::indicator).distinct())
                .hasSize(24);
    }

    static Stream<Arguments> areas() {
        return Stream.of(
                Arguments.of(DEMOSHIRE, true), Arguments.of("E06000041", false), Arguments.of("E92000001", false));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyFigureNamesItsSource(String area, boolean invented) {
        assertThat(figures(area)).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.sourceSystem().contains("Invented")).isEqualTo(invented);
            assertThat(figure.areaName().contains("invented")).isEqualTo(invented);
            if (!invented) {
                assertThat(figure.note())
                        .containsPattern(
                                "20[0-9]{2} release|data of [A-Z][a-z]+ 20[0-9]{2}|which the tool does not date");
            }
        });
    }

    @Test
    void targetsAndMeetingsOfDemoshireAreMarkedAsInvented() {
        get("/v1/targets?area=" + DEMOSHIRE)
                .then()
                .body("value.size()", equalTo(14))
                .body("value.rationale", everyItem(containsString("nvented")));
        get("/v1/meetings").then().body("value.committee", everyItem(containsString("invented")));
        get("/v1/meetings/1/items").then().body("value.purpose", everyItem(containsString("invented")));
    }

    /** Importing the same text again changes nothing and repeats the first report. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "8"})
    void everyCommentBelongsToADashboard(String item) {
        String minutes = "/v1/meetings/1/items/" + item + "/minutes";
        importMinutes(minutes, "text/plain", get(minutes).asString())
                .then()
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("comments.dashboard", everyItem(notNullValue()))
                .body("warnings.size()", equalTo(0))
                .body("unplaced.size()", equalTo(0))
                .body("item.resolutions.size()", greaterThan(0));
    }

    @Test
    void bothKindsOfRevisionOccur() {
        List<String> ids = get("/v1/observations?indicator=FD09&limit=1000&area=" + DEMOSHIRE)
                .jsonPath()
                .getList("value.findAll { it.revisionNumber > 1 }.id");
        List<String> kinds = ids.stream()
                .flatMap(
                        id -> get("/v1/observations/" + id + "/revisions")
                                .jsonPath()
                                .<String>getList("value.revisionKind")
                                .stream())
                .toList();
        assertThat(kinds).containsExactlyInAnyOrder("first", "first", "correction", "provisional_to_final");
        get("/v1/observations?indicator=FD09&area=" + DEMOSHIRE)
                .then()
                .body("value.revisionReason", hasItems(containsString("counted twice"), containsString("October")));
    }

    @Test
    void onePeriodIsPublishedAndLocked() {
        String id = get("/v1/sign-offs?dashboard=4&area=" + DEMOSHIRE)
                .then()
                .body("value.period", contains("Q1 2026/27", "Q2 2026/27"))
                .body("value.state", contains("published", "submitted"))
                .extract()
                .path("value[0].id");
        get("/v1/sign-offs/" + id + "/revisions").then().body("value.reason[2]", containsString("nvented"));
        List<Observation> published =
                all("/v1/observations?signOff=published&indicator=CP03&area=" + DEMOSHIRE, Observation.class);
        assertThat(published).extracting(Observation::period).containsExactly("Q1 2026/27");
        delete("/v1/observations/" + published.get(0).id(), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("period_locked"));
    }

    /** The next quarter of each series is expected once it has ended, and overdue from the middle of the following one. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-12-31, -
            2027-01-01, expected
            2027-02-14, expected
            2027-02-15, overdue
            """)
    void nextQuarterOfEverySeriesIsExpected(String on, String state) {
        List<String> states = get("/v1/returns?limit=1000&from=2026-10-01&on=" + on + "&area=" + DEMOSHIRE)
                .jsonPath()
                .getList("value.findAll { it.observation == null }.state");
        assertThat(states).hasSize(state == null ? 0 : 24).allMatch(one -> one.equals(state));
    }

    private static List<Observation> figures(String area) {
        return all("/v1/observations?limit=1000&area=" + area, Observation.class);
    }
}
