package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.VariationIcon;
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
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.indicator()).isEqualTo(indicator);
        assertThat(trend.area()).isEqualTo(area);
        assertThat(trend.areaName()).isEqualTo("Testshire");
        assertThat(trend.method().name()).isEqualTo("xmr");
        assertThat(trend.method().parameters().shiftLength()).isEqualTo(7);
        assertThat(trend.method().parameters().gapPolicy()).isEqualTo(GapPolicy.BREAK);
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.ESTABLISHED);
        assertThat(trend.cannotJudge()).isNull();
        assertThat(trend.pointsUntilRules()).isZero();
        assertThat(trend.variation()).isEqualTo(PointType.COMMON_CAUSE);
        assertThat(trend.variationIcon()).isEqualTo(VariationIcon.COMMON_CAUSE);
        assertThat(trend.assurance()).isNull();
        assertThat(trend.target()).isNull();
        assertThat(trend.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.from()).isEqualTo("2020-04-01");
            assertThat(segment.to()).isEqualTo("2023-09-30");
            assertThat(segment.points()).isEqualTo(14);
            assertThat(segment.mean()).isEqualTo("10");
            assertThat(segment.averageMovingRange()).isEqualTo("2");
            assertThat(segment.upperLimit()).isEqualTo("15.32");
            assertThat(segment.lowerLimit()).isEqualTo("4.68");
            assertThat(segment.upperNear()).isEqualTo("13.5466666667");
        });
        assertThat(trend.points()).hasSize(14).extracting(TrendPoint::pointType).containsOnly(PointType.COMMON_CAUSE);
        assertThat(trend.points().get(13).period()).isEqualTo("Q2 2023/24");
        assertThat(trend.points().get(13).periodType()).isEqualTo("FYQ2");
        assertThat(trend.summary()).startsWith("No clear change: the latest figure, 11.0% in Q2 2023/24, lies within");
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
        aTarget().of(indicator).in(area).value(100).create();
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
        anObservation(indicator, area, "Q3 2023/24", null)
                .status("Q")
                .confidentiality("C")
                .create();
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.ESTABLISHED);
        assertThat(trend.variation()).isNull();
        assertThat(trend.cannotJudge()).isEqualTo("The latest period, Q3 2023/24, has no value: it is suppressed.");
        assertThat(trend.points().get(14).value()).isNull();
        assertThat(trend.points().get(14).status()).containsExactly(ObservationStatus.SUPPRESSED);
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
        aTarget().of(indicator).in(area).value(target).create();
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
        aTarget().of(indicator).in(area).kind("statutory").value(99).create();
        aTarget()
                .of(indicator)
                .in(area)
                .range(3, null)
                .valid("2019-04-01", "2023-09-29")
                .create();
        trend(indicator, area, "")
                .body("target.kind", equalTo("statutory"))
                .body("assurance", equalTo("consistent_fail"));
        aTarget().of(indicator).in(area).range(3, null).from("2023-09-30").create();
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
            Observation stored = anObservation(indicator, area, Samples.quarter(i), null)
                    .ratio(ratios[i][0], ratios[i][1])
                    .create();
            assertThat(stored.value()).isEqualTo("66.7");
        }
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.ZERO_VARIATION);
        assertThat(trend.segments().get(0).mean()).isEqualTo("66.6666666667");
        assertThat(trend.points().get(0).value()).isEqualTo("66.6666666667");
        assertThat(trend.points().get(2).denominator()).isEqualTo("30");
    }

    @Test
    void givesNoVerdictOnOverlappingWindows() {
        String indicator = anIndicator().rolling(12).create().code();
        Samples.makeQuarters(indicator, area, STEADY);
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.OVERLAPPING_WINDOWS);
        assertThat(trend.segments()).isEmpty();
        assertThat(trend.points()).hasSize(14);
        assertThat(trend.points().get(0).pointType()).isNull();
        assertThat(trend.points().get(0).segment()).isNull();
        assertThat(trend.cannotJudge()).startsWith("Each figure covers 12 months and a new one comes after 3 months");
    }

    @Test
    void givesNoVerdictOnRareEvents() {
        String indicator = aCount().create().code();
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
        String first = tag(trendPath(indicator, area));
        getUnless(first, trendPath(indicator, area)).then().statusCode(304).header("ETag", first);
        aTarget().of(indicator).in(area).create();
        String second = tag(trendPath(indicator, area));
        Samples.makeObservation(indicator, area, "Q3 2023/24", 12);
        assertThat(tag(trendPath(indicator, area))).isNotEqualTo(second).isNotEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        getUnless(second, trendPath(indicator, area)).then().statusCode(200);
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
        return anIndicator().improvementDirection(good).create().code();
    }
}
