package org.scrutiny.answers.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Summaries: one row for each indicator, consistent with its trend, ranked by attention. */
@QuarkusTest
@Fast
class SummaryTest extends RestTest {
    private static final Number[] STEADY = {60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62, 60, 62};

    private String area;
    private int dashboard;
    private String steady;
    private String fallen;
    private String empty;

    @BeforeEach
    void makeDashboard() {
        area = Samples.makeArea();
        dashboard = aDashboard().create().number();
        steady = indicator().create().code();
        fallen = indicator().create().code();
        empty = indicator().state("requested").create().code();
        indicator().state("discontinued").create();
        Samples.makeQuarters(steady, area, STEADY);
        Samples.makeQuarters(fallen, area, STEADY);
        Samples.makeObservation(fallen, area, "Q3 2023/24", 10);
    }

    @Test
    void hasARowForEachIndicatorInUse() {
        aTarget().of(steady).in(area).create();
        summary("")
                .body("value.indicator", equalTo(List.of(steady, fallen, empty)))
                .body("next", nullValue());
        List<SummaryRow> rows = all(path(""), SummaryRow.class);
        SummaryRow first = rows.get(0);
        assertThat(first.period()).isEqualTo("Q2 2023/24");
        assertThat(first.value()).isEqualTo("62");
        assertThat(first.previous()).isEqualTo("60");
        assertThat(first.direction()).isEqualTo("up, not tested");
        assertThat(first.variation()).isEqualTo(PointType.COMMON_CAUSE);
        assertThat(first.assurance()).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(first.target()).isEqualTo("90");
        assertThat(first.targetStatus()).isEqualTo(TargetStatus.MISSED);
        assertThat(first.england()).isNull();
        assertThat(first.dataAgeDays()).isGreaterThan(700);
        assertThat(rows.get(1).variation()).isEqualTo(PointType.SPECIAL_CAUSE_CONCERN);
        assertThat(rows.get(1).summary()).contains("A change for the worse");
        assertThat(rows.get(2).value()).isNull();
        assertThat(rows.get(2).limitsStatus()).isEqualTo(LimitsStatus.NONE);
        assertThat(rows.get(2).direction()).isEqualTo("no earlier figure to compare");
    }

    @Test
    void ranksTheMostUrgentFirst() {
        summary("&sort=attention")
                .body("value.indicator", equalTo(List.of(fallen, empty, steady)))
                .body("value.attention", equalTo(List.of(1, 2, 3)))
                .body("value.attentionReason", equalTo(List.of("worse", "not_judged", "none")));
        summary("").body("value.attention", equalTo(List.of(3, 1, 2)));
    }

    @Test
    void summarisesAnEarlierPeriodAndTime() {
        summary("&period=Q2 2023/24").body("value[1].period", equalTo("Q2 2023/24"));
        String defined = get("/v1/indicators/" + empty).jsonPath().getString("recordedAt");
        summary("&asOf=" + defined)
                .body("value.indicator", equalTo(List.of(steady, fallen, empty)))
                .body("value[1].period", nullValue());
        get(path("&asOf=2020-01-01")).then().statusCode(404);
        get("/v1/summary?asOf=2020-01-01&area=" + area)
                .then()
                .statusCode(400)
                .body("detail", containsString("There was no area"));
    }

    @Test
    void rowHasTheSummaryOfTheTrend() {
        String trend = get(trendPath(fallen, area)).path("summary");
        summary("").body("value[1].summary", equalTo(trend));
        get("/v1/summary?area=" + area).then().statusCode(200).body("value.indicator", hasItems(steady, fallen));
    }

    @Test
    void entityTagChangesWithEveryWriteToAnIndicator() {
        String path = path("");
        String tag = get(path).header("ETag");
        getUnless(tag, path).then().statusCode(304);
        Samples.makeObservation(empty, area, "Q3 2023/24", 10);
        assertThat(get(path).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void emptyDashboardHasNoRows() {
        int number = aDashboard().create().number();
        get("/v1/dashboards/" + number + "/summary?area=" + area)
                .then()
                .statusCode(200)
                .body("value", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', area",
        "?area=X00000000, area",
        "?area=X00000000&period=soon, area",
        "?area={area}&period=soon, period",
        "?area={area}&sort=worst, sort",
        "?area={area}&asOf=now, asOf"
    })
    void rejectsInvalidParameters(String query, String parameter) {
        get("/v1/summary" + query.replace("{area}", area))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
        get("/v1/dashboards/9998/summary?area=" + area).then().statusCode(404);
    }

    private IndicatorBuilder indicator() {
        return anIndicator().dashboard(dashboard);
    }

    private String path(String options) {
        return "/v1/dashboards/" + dashboard + "/summary?area=" + area + options;
    }

    private ValidatableResponse summary(String options) {
        return get(path(options)).then().statusCode(200);
    }
}
