package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.answers.trend.model.TrendChange;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.answers.trend.model.TrendYear;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ChangeVerdict;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.IntervalMethod;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.RecentTrendVerdict;
import org.scrutiny.kernel.statistics.Rule;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.kernel.statistics.YearRule;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/** A posted series is judged and validated like a stored one. */
@QuarkusTest
@OnOneStore
class PostedTrendTest extends RestTest {
    private static final String PERCENTAGE =
            "'measure': 'percentage', 'improvementDirection': 'increase', 'frequency': 'quarterly'";

    @Test
    void judgesTheSmallestRequest() {
        Trend trend = judge(PERCENTAGE, "");
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.NONE);
        assertThat(trend.indicator()).isNull();
        assertThat(trend.areaName()).isNull();
        assertThat(trend.points()).isEmpty();
        assertThat(trend.summary()).startsWith("No verdict. There is no figure yet");
        assertThat(trend.changes().previousPeriod().verdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(trend.recentTrend().verdict()).isEqualTo(RecentTrendVerdict.CANNOT_BE_CALCULATED);
    }

    @Test
    void acceptsPeriodsInAnyNotation() {
        List<TrendPoint> points = judge(
                        PERCENTAGE,
                        "{'period': {'timePeriod': '2024/2025', 'timeIdentifier': 'FYQ2'}, 'value': 3},"
                                + "{'date': '2024-05-17', 'value': 2}, {'period': 'Q3 2024/25'}")
                .points();
        assertThat(points).extracting(TrendPoint::period).containsExactly("Q1 2024/25", "Q2 2024/25", "Q3 2024/25");
        assertThat(points.get(2).value()).isNull();
    }

    @Test
    void countsHaveTheDecimalsThatTheyAreSentWith() {
        String figures = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> "{'period': '2024-0" + month + "', 'value': 3.5}")
                .collect(Collectors.joining(", "));
        String count = "'measure': 'count', 'improvementDirection': 'decrease', 'frequency': 'monthly'";
        assertThat(judge(count, figures).summary()).isEqualTo("No change: all 6 figures are 3.5.");
    }

    /** Expected intervals: Wilson of 38 of 45 and of 30 of 45, computed independently. */
    @Test
    void testsChangesByTheirIntervals() {
        Trend trend = judge(
                PERCENTAGE,
                "{'date': '2023-04-01', 'numerator': 10, 'denominator': 45},"
                        + "{'date': '2024-01-01', 'numerator': 30, 'denominator': 45},"
                        + "{'date': '2024-04-01', 'numerator': 38, 'denominator': 45, 'value': 84.4}");
        TrendPoint point = trend.points().get(2);
        assertThat(point.interval().method()).isEqualTo(IntervalMethod.WILSON);
        assertClose(point.interval().lower95(), 71.2161);
        assertClose(point.oneCase(), 2.2222);
        TrendChange previous = trend.changes().previousPeriod();
        assertThat(previous.period()).isEqualTo("Q4 2023/24");
        assertClose(previous.difference(), 17.7777);
        assertThat(previous.verdict()).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
        TrendChange lastYear = trend.changes().samePeriodLastYear();
        assertThat(lastYear.period()).isEqualTo("Q1 2023/24");
        assertThat(lastYear.verdict()).isEqualTo(ChangeVerdict.ROSE);
        assertThat(trend.changes().precedingFour().verdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(trend.changes().precedingFour().reason()).startsWith("This needs a value");
        assertThat(trend.caveats()).anySatisfy(caveat -> {
            assertThat(caveat.code()).isEqualTo(CaveatCode.SMALL_NUMBERS);
            assertThat(caveat.text())
                    .contains("38 of 45 in Q1 2024/25. One case more or less changes the figure by "
                            + "2.2 percentage points");
        });
    }

    @Test
    void poolsThePrecedingFour() {
        Trend trend = judge(
                PERCENTAGE,
                "{'date': '2023-04-01', 'numerator': 1, 'denominator': 10},"
                        + "{'date': '2023-07-01', 'numerator': 50, 'denominator': 100},"
                        + "{'date': '2023-10-01', 'numerator': 60, 'denominator': 100},"
                        + "{'date': '2024-01-01', 'numerator': 70, 'denominator': 100},"
                        + "{'date': '2024-04-01', 'numerator': 90, 'denominator': 100}");
        TrendChange change = trend.changes().precedingFour();
        assertThat(change.period()).isEqualTo("Q1 2023/24 to Q4 2023/24");
        assertThat(change.value()).isEqualTo("58.3870967742");
        assertThat(change.mean()).isEqualTo("47.5");
        assertThat(change.verdict()).isEqualTo(ChangeVerdict.ROSE);
        TrendYear year = trend.years().get(0);
        assertThat(year.pooled()).isEqualTo("58.3870967742");
        assertThat(year.meanOfQuarters()).isEqualTo("47.5");
        assertThat(year.quartersIncluded()).isEqualTo(4);
        assertThat(year.complete()).isTrue();
        TrendYear next = trend.years().get(1);
        assertThat(next.quartersIncluded()).isEqualTo(1);
        assertThat(next.quartersExpected()).isEqualTo(4);
        assertThat(next.complete()).isFalse();
    }

    @Test
    void sumsCountsAndTakesStatesOfTheLastDay() {
        String figures = "{'date': '2023-04-01', 'value': 11}, {'date': '2023-07-01', 'value': 12},"
                + "{'date': '2023-10-01', 'value': 13}, {'date': '2024-01-01', 'value': 20}";
        String count = "'measure': 'count', 'improvementDirection': 'neutral', 'frequency': 'quarterly'";
        Trend trend = judge(count, figures);
        TrendYear sum = trend.years().get(0);
        assertThat(sum.rule()).isEqualTo(YearRule.SUM);
        assertThat(sum.value()).isEqualTo("56");
        assertThat(sum.pooled()).isNull();
        assertThat(trend.points().get(3).interval().method()).isEqualTo(IntervalMethod.BYAR);
        assertThat(trend.points().get(3).oneCase()).isNull();
        TrendYear end = judge(count + ", 'basis': 'snapshot'", figures).years().get(0);
        assertThat(end.rule()).isEqualTo(YearRule.YEAR_END);
        assertThat(end.value()).isEqualTo("20");
        assertThat(end.meanOfQuarters()).isEqualTo("14");
    }

    @Test
    void doesNotCompareOverlappingWindows() {
        Trend trend = judge(
                PERCENTAGE + ", 'basis': 'rolling', 'windowMonths': 12",
                "{'date': '2023-04-01', 'numerator': 10, 'denominator': 45},"
                        + "{'date': '2024-01-01', 'numerator': 30, 'denominator': 45},"
                        + "{'date': '2024-04-01', 'numerator': 38, 'denominator': 45}");
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.OVERLAPPING_WINDOWS);
        assertThat(trend.changes().previousPeriod().verdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(trend.changes().previousPeriod().reason()).startsWith("The figures share data");
        assertThat(trend.changes().samePeriodLastYear().verdict()).isEqualTo(ChangeVerdict.ROSE);
        assertThat(trend.segments()).isEmpty();
        assertThat(trend.points().get(2).interval().method()).isEqualTo(IntervalMethod.WILSON);
    }

    @Test
    void comparesWithABenchmarkAndATarget() {
        Trend trend = judge(
                PERCENTAGE,
                "{'date': '2023-01-01', 'numerator': 60, 'denominator': 100},"
                        + "{'date': '2023-04-01', 'numerator': 62, 'denominator': 100},"
                        + "{'date': '2023-07-01', 'numerator': 60, 'denominator': 100},"
                        + "{'date': '2023-10-01', 'numerator': 62, 'denominator': 100},"
                        + "{'date': '2024-01-01', 'numerator': 61, 'denominator': 100}",
                "'target': 85, 'comparators': [{'name': 'England', 'value': 63.5}]");
        assertThat(trend.assurance()).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(trend.target().value()).isEqualTo("85");
        assertThat(trend.target().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(trend.points().get(0).targetStatus()).isEqualTo(TargetStatus.MISSED);
        TrendComparator england = trend.comparators().get(0);
        assertThat(england.kind()).isEqualTo(ComparatorKind.GIVEN);
        assertThat(england.verdict()).isEqualTo(ComparisonVerdict.SIMILAR);
        assertThat(england.areas()).isEqualTo(1);
        assertThat(trend.summary())
                .contains("the target of 85% will not be met. Yet our 61.0% in Q4 2023/24 is similar to "
                        + "England (63.5%), so the target may be too high");
    }

    @Test
    void appliesOtherRuleLengths() {
        String run = "{'date': '2023-01-01', 'value': 1}, {'date': '2023-04-01', 'value': 2},"
                + "{'date': '2023-07-01', 'value': 3}, {'date': '2023-10-01', 'value': 4},"
                + "{'date': '2024-01-01', 'value': 5}";
        assertThat(judge(PERCENTAGE, run).points().get(4).rules()).isEmpty();
        Trend trend = judge(PERCENTAGE, run, "'options': {'trendLength': 5}");
        assertThat(trend.points().get(4).rules()).contains(Rule.TREND);
        assertThat(trend.method().parameters().trendLength()).isEqualTo(5);
        assertThat(trend.method().parameters().shiftLength()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {'date': '2024-04-01', 'value': 1}, {'date': '2024-05-01', 'value': 1} | - | 422 | /observations/1 | given twice
            {'date': '2024-04-01', 'value': 1}, {'period': '2023/24', 'value': 1} | - | 422 | /observations/1 | differs in length
            {'value': 1} | - | 422 | /observations/0 | either the period or a date
            {'date': '2024-04-01', 'period': 'Q1 2024/25', 'value': 1} | - | 422 | /observations/0 | either the period or a date
            {'period': 'Q1 2024', 'value': 1} | - | 400 | /observations/0/period | -
            {'date': '2024-04-01', 'numerator': 1} | - | 422 | /observations/0/denominator | needs
            {'date': '2024-04-01', 'denominator': 1} | - | 422 | /observations/0/numerator | needs
            {'date': '2024-04-01', 'numerator': -1, 'denominator': 5} | - | 422 | /observations/0/numerator | negative
            {'date': '2024-04-01', 'numerator': 6, 'denominator': 5} | - | 422 | /observations/0/numerator | cannot exceed
            {'date': '2024-04-01', 'numerator': 0, 'denominator': 0, 'value': 1} | - | 422 | /observations/0/denominator | no value
            {'date': '2024-04-01', 'numerator': 1, 'denominator': 3, 'value': 35} | - | 422 | /observations/0/value | 33.3333
            {'date': '2024-04-01', 'value': '1'} | - | 400 | /observations/0/value | -
            {'date': '2024-04-01', 'value': NaN} | - | 400 | - | -
            {'date': '2024-13-01', 'value': 1} | - | 400 | /observations/0/date | -
            {'date': '2024-04-01', 'values': 1} | - | 400 | /observations/0/values | -
            - | 'excluded': ['2024-04-01'] | 422 | /excluded/0 | No period
            - | 'baselinePoints': 11 | 400 | /baselinePoints | -
            - | 'options': {'shiftLength': 4} | 400 | /options/shiftLength | -
            - | 'options': {'gapPolicy': 'bridge'} | 400 | /options/gapPolicy | -
            - | 'comparators': [{'name': 'England'}] | 400 | /comparators/0/value | -
            - | 'target': 1e99 | 400 | /target | -
            - | 'rebases': ['soon'] | 400 | /rebases/0 | -
            """)
    void rejectsAnInvalidSeries(String figures, String more, int status, String pointer, String words) {
        ValidatableResponse answer = json(request(PERCENTAGE, figures == null ? "" : figures, more))
                .post("/v1/trend")
                .then()
                .statusCode(status);
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
        if (words != null) {
            answer.body("errors[0].message", containsString(words));
        }
    }

    @Test
    void rollingIndicatorNeedsItsWindow() {
        json(request(PERCENTAGE + ", 'basis': 'rolling'", "", null))
                .post("/v1/trend")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/indicator/windowMonths"));
        json("{\"observations\": []}")
                .post("/v1/trend")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/indicator"));
    }

    private static Trend judge(String indicator, String figures) {
        return judge(indicator, figures, null);
    }

    private static Trend judge(String indicator, String figures, String more) {
        return read(post("/v1/trend", request(indicator, figures, more)), 200, Trend.class);
    }

    private static String request(String indicator, String figures, String more) {
        String text = "{'indicator': {" + indicator + "}, 'observations': [" + figures + "]"
                + (more == null ? "" : ", " + more) + "}";
        return text.replace('\'', '"');
    }

    private static void assertClose(BigDecimal actual, double expected) {
        assertThat(actual.doubleValue()).isCloseTo(expected, within(0.001));
    }
}
