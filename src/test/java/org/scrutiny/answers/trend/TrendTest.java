package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Trends of stored figures. The expected limits were computed by hand. */
@QuarkusTest
@Fast
class TrendTest extends RestTest {
    /** Mean 10, average moving range 2: limits 4.68 and 15.32, near lines 10 -/+ 3.546666. */
    private static final Number[] STEADY = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11};

    private String area;

    @BeforeEach
    void makeArea() {
        area = Samples.makeArea();
    }

    @Test
    void judgesASteadySeries() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, STEADY);
        trend(indicator, area, "")
                .body("indicator", equalTo(indicator))
                .body("area", equalTo(area))
                .body("areaName", equalTo("Testshire"))
                .body("method.name", equalTo("xmr"))
                .body("method.parameters.shiftLength", equalTo(7))
                .body("method.parameters.gapPolicy", equalTo("break"))
                .body("limitsStatus", equalTo("established"))
                .body("cannotJudge", nullValue())
                .body("pointsUntilRules", equalTo(0))
                .body("variation", equalTo("common_cause"))
                .body("variationIcon", equalTo("common_cause"))
                .body("assurance", nullValue())
                .body("target", nullValue())
                .body("segments", hasSize(1))
                .body("segments[0].from", equalTo("2020-04-01"))
                .body("segments[0].to", equalTo("2023-09-30"))
                .body("segments[0].points", equalTo(14))
                .body("segments[0].mean", equalTo(10))
                .body("segments[0].averageMovingRange", equalTo(2))
                .body("segments[0].upperLimit", equalTo(15.32f))
                .body("segments[0].lowerLimit", equalTo(4.68f))
                .body("segments[0].upperNear", equalTo(13.546667f))
                .body("points", hasSize(14))
                .body("points.pointType", everyItem(equalTo("common_cause")))
                .body("points[13].period", equalTo("Q2 2023/24"))
                .body("points[13].periodType", equalTo("FYQ2"))
                .body("summary", startsWith("No clear change: the latest figure, 11.0% in Q2 2023/24, lies within"));
    }

    @ParameterizedTest
    @CsvSource({
        "increase, 30, special_cause_improvement, improvement_high, outside, high, for the better",
        "decrease, 30, special_cause_concern, concern_high, outside, high, for the worse",
        "decrease, 1, special_cause_improvement, improvement_low, outside, low, for the better",
        "neutral, 1, special_cause_neutral_low, neutral_low, outside, low, A change:"
    })
    void flagsAPointBeyondTheLimits(
            String good, int last, String variation, String icon, String rule, String direction, String words) {
        String indicator = indicator(good);
        Samples.makeQuarters(indicator, area, with(STEADY, last));
        trend(indicator, area, "")
                .body("variation", equalTo(variation))
                .body("variationIcon", equalTo(icon))
                .body("points[14].rule", equalTo(rule))
                .body("points[14].rules", hasItem(rule))
                .body("points[14].direction", equalTo(direction))
                .body("summary", containsString(words));
    }

    @Test
    void summarisesAShiftAndATrend() {
        String shifted = indicator("increase");
        Samples.makeQuarters(shifted, area, 5, 6, 5, 6, 5, 6, 5, 8, 9, 8, 9, 8, 9, 8);
        trend(shifted, area, "")
                .body("points[13].rule", equalTo("shift"))
                .body("summary", containsString("all lie above the mean"));

        String falling = indicator("decrease");
        Samples.makeQuarters(falling, area, 30, 20, 31, 20, 30, 21, 30, 29, 28, 27, 26, 25, 24);
        trend(falling, area, "")
                .body("points[12].rules", hasItem("trend"))
                .body("points[12].direction", equalTo("low"))
                .body("variation", equalTo("special_cause_improvement"))
                .body("summary", containsString("fall at every step"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, none, 7, There is no figure yet",
        "1, none, 6, There is only one figure",
        "4, insufficient, 3, There are only 4 figures"
    })
    void givesNoVerdictOnTooFewFigures(int figures, String status, int untilRules, String reason) {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, Arrays.copyOf(STEADY, figures));
        trend(indicator, area, "")
                .body("limitsStatus", equalTo(status))
                .body("pointsUntilRules", equalTo(untilRules))
                .body("variation", nullValue())
                .body("variationIcon", nullValue())
                .body("assurance", nullValue())
                .body("cannotJudge", startsWith(reason))
                .body("summary", startsWith("No verdict. " + reason));
    }

    @Test
    void givesTrialLimitsForEightFigures() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, Arrays.copyOf(STEADY, 8));
        trend(indicator, area, "")
                .body("limitsStatus", equalTo("trial"))
                .body("pointsUntilEstablished", equalTo(5))
                .body("summary", containsString("trial limits until there are 13"));
    }

    @Test
    void reportsZeroVariation() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, 100, 100, 100, 100, 100, 100);
        target(indicator, "local", "value", 100);
        trend(indicator, area, "")
                .body("limitsStatus", equalTo("zero_variation"))
                .body("assurance", equalTo("consistent_pass"))
                .body("summary", startsWith("No change: all 6 figures are 100.0%."));
    }

    @Test
    void missingQuarterBreaksARun() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, 1, 1, 1, 1, 9, 9, 9, null, 9, 9, 9, 9);
        trend(indicator, area, "").body("points", hasSize(11)).body("points[10].rules", not(hasItem("shift")));
    }

    @Test
    void givesNoVerdictWithoutALatestValue() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, STEADY);
        Map<String, Object> suppressed = Samples.observation(indicator, area, "Q3 2023/24", null);
        suppressed.put("status", List.of("Q"));
        suppressed.put("confidentiality", "C");
        post("/v1/observations", suppressed).then().statusCode(201);
        trend(indicator, area, "")
                .body("limitsStatus", equalTo("established"))
                .body("variation", nullValue())
                .body("cannotJudge", equalTo("The latest period, Q3 2023/24, has no value: it is suppressed."))
                .body("points[14].value", nullValue())
                .body("points[14].status", contains("Q"));
    }

    @ParameterizedTest
    @CsvSource({
        "90, consistent_fail, will not be met",
        "2, consistent_pass, will continue to be met",
        "15.32, inconsistent, left to chance"
    })
    void summarisesAssurance(double target, String assurance, String words) {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, STEADY);
        target(indicator, "local", "value", target);
        trend(indicator, area, "")
                .body("assurance", equalTo(assurance))
                .body("target.kind", equalTo("local"))
                .body("target.value.toDouble()", equalTo(target))
                .body("summary", containsString(words));
    }

    @Test
    void usesTheTargetInForceInTheLatestPeriod() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, STEADY);
        target(indicator, "statutory", "value", 99);
        post(
                        "/v1/targets",
                        Map.of(
                                "indicator",
                                indicator,
                                "area",
                                area,
                                "kind",
                                "local",
                                "lower",
                                3,
                                "validFrom",
                                "2019-04-01",
                                "validTo",
                                "2023-09-29"))
                .then()
                .statusCode(201);
        trend(indicator, area, "")
                .body("target.kind", equalTo("statutory"))
                .body("assurance", equalTo("consistent_fail"));
        target(indicator, "local", "lower", 3, "2023-09-30");
        trend(indicator, area, "")
                .body("target.kind", equalTo("local"))
                .body("target.lower", equalTo(3))
                .body("assurance", equalTo("consistent_pass"));
    }

    /** 2 of 3 is not 66.7: five equal ratios have no variation. */
    @Test
    void computesWithExactRatios() {
        String indicator = indicator("increase");
        int[][] ratios = {{2, 3}, {4, 6}, {20, 30}, {6, 9}, {8, 12}};
        for (int i = 0; i < ratios.length; i++) {
            Map<String, Object> body = Samples.observation(indicator, area, Samples.quarter(i), null);
            body.remove("value");
            body.put("numerator", ratios[i][0]);
            body.put("denominator", ratios[i][1]);
            post("/v1/observations", body).then().statusCode(201).body("value", equalTo(66.7f));
        }
        trend(indicator, area, "")
                .body("limitsStatus", equalTo("zero_variation"))
                .body("segments[0].mean", equalTo(66.666664f))
                .body("points[0].value", equalTo(66.666664f))
                .body("points[2].denominator", equalTo(30));
    }

    @Test
    void givesNoVerdictOnOverlappingWindows() {
        Map<String, Object> rolling = Samples.percentage();
        rolling.put("basis", "rolling");
        rolling.put("windowMonths", 12);
        String indicator = Samples.makeIndicator(rolling);
        Samples.makeQuarters(indicator, area, STEADY);
        trend(indicator, area, "")
                .body("limitsStatus", equalTo("overlapping_windows"))
                .body("segments", empty())
                .body("points", hasSize(14))
                .body("points[0].pointType", nullValue())
                .body("points[0].segment", nullValue())
                .body("cannotJudge", startsWith("Each figure covers 12 months and a new one comes after 3 months"));
    }

    @Test
    void givesNoVerdictOnRareEvents() {
        String indicator = Samples.makeIndicator(Samples.count());
        Samples.makeQuarters(indicator, area, 0, 1, 0, 0, 2, 0, 0, 1, 0);
        trend(indicator, area, "").body("limitsStatus", equalTo("rare_events")).body("variation", nullValue());
    }

    @Test
    void judgesYearsWithoutQuarters() {
        String indicator = indicator("increase");
        for (int year = 2018; year < 2024; year++) {
            Samples.makeObservation(indicator, area, year + "/" + (year + 1) % 100, 50 + year % 3);
        }
        trend(indicator, area, "")
                .body("method.parameters.stepMonths", equalTo(12))
                .body("limitsStatus", equalTo("trial"))
                .body("summary", containsString("6 years"));
        Samples.makeQuarters(indicator, area, 1, 2);
        trend(indicator, area, "")
                .body("method.parameters.stepMonths", equalTo(3))
                .body("points", hasSize(2));
    }

    @Test
    void entityTagChangesWithEveryWriteToTheSeries() {
        String indicator = indicator("increase");
        Samples.makeQuarters(indicator, area, STEADY);
        String first = etag(indicator);
        request()
                .header("If-None-Match", first)
                .get(path(indicator))
                .then()
                .statusCode(304)
                .header("ETag", first);
        target(indicator, "local", "value", 90);
        String second = etag(indicator);
        Samples.makeObservation(indicator, area, "Q3 2023/24", 12);
        assertThat(etag(indicator)).isNotEqualTo(second).isNotEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        request().header("If-None-Match", second).get(path(indicator)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_parameter, area",
        "?area=, invalid_parameter, area",
        "?area=X00000000, invalid_parameter, area",
        "?area=E1&areas=2, unknown_parameter, areas"
    })
    void rejectsUnknownIndicatorsAndAreas(String query, String code, String parameter) {
        get("/v1/indicators/" + indicator("increase") + "/trend" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
        get("/v1/indicators/NOSUCH/trend?area=" + area).then().statusCode(404).body("code", equalTo("not_found"));
    }

    private static Number[] with(Number[] values, int last) {
        Number[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    private static String indicator(String good) {
        return Samples.makeIndicator(with(Samples.percentage(), "improvementDirection", good));
    }

    private void target(String indicator, String kind, String bound, Number figure) {
        target(indicator, kind, bound, figure, "2019-04-01");
    }

    private void target(String indicator, String kind, String bound, Number figure, String from) {
        post(
                        "/v1/targets",
                        Map.of("indicator", indicator, "area", area, "kind", kind, bound, figure, "validFrom", from))
                .then()
                .statusCode(201);
    }

    private String path(String indicator) {
        return "/v1/indicators/" + indicator + "/trend?area=" + area;
    }

    private String etag(String indicator) {
        return get(path(indicator)).header("ETag");
    }
}
