package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.answers.trend.model.TrendMethod.TrendParameters;
import org.scrutiny.answers.trend.model.TrendSegment;
import org.scrutiny.answers.trend.model.TrendYear;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Options of a trend: dates, point in time, rules and changes of definition. */
@QuarkusTest
class TrendOptionsTest extends SeriesTest {
    private static final Number[] STEADY = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11};

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, STEADY);
    }

    @Test
    void excludesPeriodsThatBeginOnTo() {
        trend("&from=2020-07-01&to=2021-04-01")
                .body("points.period", equalTo(List.of("Q2 2020/21", "Q3 2020/21", "Q4 2020/21")))
                .body("limitsStatus", equalTo("insufficient"));
    }

    @Test
    void reportsBaselineAndRules() {
        Trend trend = readTrend("&baseline=12&shiftLength=6&trendLength=8&gapPolicy=adjacent&screenOutliers=true");
        assertThat(trend.method().parameters()).isEqualTo(new TrendParameters(6, 8, GapPolicy.ADJACENT, true, 12, 3));
    }

    @Test
    void usesTheFiguresAsOfATime() {
        String id = figures("&limit=1").path("value[0].id");
        Observation later = figure(9).period("Q3 2023/24").create();
        Instant before = later.recordedAt();
        figure(77).period("Q1 2020/21").revision(null, "A late case.").replace(id, 1);
        delete("/v1/observations/" + later.id(), "\"1\"").then().statusCode(204);
        trend("").body("points", hasSize(14)).body("points[0].value", equalTo(77));
        trend("&asOf=" + before)
                .body("asOf", equalTo(before.toString()))
                .body("points", hasSize(15))
                .body("points[0].value", equalTo(9));
        Instant defined = read("/v1/indicators/" + indicator, Indicator.class).recordedAt();
        trend("&asOf=" + defined).body("points", hasSize(0)).body("limitsStatus", equalTo("none"));
        get(trendPath(indicator, area) + "&asOf=2020-01-01")
                .then()
                .statusCode(404)
                .body("detail", containsString("first recorded at"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from",
        "from=2024-01-01&to=2023-01-01, to",
        "asOf=yesterday, asOf",
        "rebase=2024, rebase",
        "baseline=11, baseline",
        "shiftLength=4, shiftLength",
        "trendLength=13, trendLength",
        "trendLength=seven, trendLength",
        "gapPolicy=BREAK, gapPolicy",
        "screenOutliers=yes, screenOutliers"
    })
    void rejectsInvalidParameters(String query, String parameter) {
        get(trendPath(indicator, area) + "&" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void changedDefinitionStartsANewSegment() {
        trend("").body("segments", hasSize(1));
        Indicator changed = definition
                .with("definition", "Assessments within 45 working days of the referral.")
                .with("validFrom", "2022-04-01")
                .replace(indicator, 1);
        assertThat(changed.definitionVersion()).isEqualTo(2);
        Trend trend = readTrend("");
        assertThat(trend.segments()).hasSize(2);
        assertThat(trend.segments().get(0).points()).isEqualTo(8);
        TrendSegment second = trend.segments().get(1);
        assertThat(second.from()).isEqualTo("2022-04-01");
        assertThat(second.reason()).startsWith("Version 2 of the definition");
        assertThat(trend.caveats()).extracting(TrendCaveat::code).contains(CaveatCode.DEFINITION_CHANGED);
        assertThat(trend.changes().previousPeriod().reason()).startsWith("The cases behind");
        assertThat(trend.years())
                .filteredOn(year -> year.year().equals("2022/23"))
                .extracting(TrendYear::complete)
                .containsExactly(true);
        trend("&to=2022-07-01")
                .body("changes.previousPeriod.verdict", equalTo("not_compared"))
                .body("changes.previousPeriod.reason", containsString("The definition changed"));
        get("/v1/indicators/" + indicator + "/definitions")
                .then()
                .statusCode(200)
                .body("value.definitionVersion", equalTo(List.of(1, 2)))
                .body("value[0].definition", nullValue())
                .body("value[1].validFrom", equalTo("2022-04-01"));
    }

    @Test
    void newTitleIsNotANewDefinition() {
        Indicator changed = definition.title("Assessments in time").replace(indicator, 1);
        assertThat(changed.definitionVersion()).isEqualTo(1);
        trend("").body("segments", hasSize(1)).body("title", equalTo("Assessments in time"));
        assertThat(get("/v1/indicators/NOSUCH/definitions").statusCode()).isEqualTo(404);
    }
}
