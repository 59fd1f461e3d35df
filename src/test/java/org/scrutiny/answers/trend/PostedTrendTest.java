package org.scrutiny.answers.trend;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        judge(PERCENTAGE, "")
                .body("limitsStatus", equalTo("none"))
                .body("indicator", nullValue())
                .body("areaName", nullValue())
                .body("points", empty())
                .body("summary", startsWith("No verdict. There is no figure yet"))
                .body("changes.previousPeriod.verdict", equalTo("not_compared"))
                .body("recentTrend.verdict", equalTo("cannot_be_calculated"));
    }

    @Test
    void acceptsPeriodsInAnyNotation() {
        judge(
                        PERCENTAGE,
                        "{'period': {'timePeriod': '2024/2025', 'timeIdentifier': 'FYQ2'}, 'value': 3},"
                                + "{'date': '2024-05-17', 'value': 2}, {'period': 'Q3 2024/25'}")
                .body("points.period", equalTo(java.util.List.of("Q1 2024/25", "Q2 2024/25", "Q3 2024/25")))
                .body("points[2].value", nullValue());
    }

    /** Expected intervals: Wilson of 38 of 45 and of 30 of 45, computed independently. */
    @Test
    void testsChangesByTheirIntervals() {
        judge(
                        PERCENTAGE,
                        "{'date': '2023-04-01', 'numerator': 10, 'denominator': 45},"
                                + "{'date': '2024-01-01', 'numerator': 30, 'denominator': 45},"
                                + "{'date': '2024-04-01', 'numerator': 38, 'denominator': 45, 'value': 84.4}")
                .body("points[2].interval.method", equalTo("wilson"))
                .body("points[2].interval.lower95.toDouble()", closeTo(71.2161, 0.001))
                .body("points[2].oneCase.toDouble()", closeTo(2.2222, 0.001))
                .body("changes.previousPeriod.period", equalTo("Q4 2023/24"))
                .body("changes.previousPeriod.difference.toDouble()", closeTo(17.7777, 0.001))
                .body("changes.previousPeriod.verdict", equalTo("not_distinguishable"))
                .body("changes.samePeriodLastYear.period", equalTo("Q1 2023/24"))
                .body("changes.samePeriodLastYear.verdict", equalTo("rose"))
                .body("changes.precedingFour.verdict", equalTo("not_compared"))
                .body("changes.precedingFour.reason", startsWith("This needs a value"))
                .body("caveats.code", hasItem("small_numbers"))
                .body(
                        "caveats.text",
                        hasItem(containsString("38 of 45 in Q1 2024/25. One case more or less changes the figure by "
                                + "2.2 percentage points")));
    }

    @Test
    void poolsThePrecedingFour() {
        judge(
                        PERCENTAGE,
                        "{'date': '2023-04-01', 'numerator': 1, 'denominator': 10},"
                                + "{'date': '2023-07-01', 'numerator': 50, 'denominator': 100},"
                                + "{'date': '2023-10-01', 'numerator': 60, 'denominator': 100},"
                                + "{'date': '2024-01-01', 'numerator': 70, 'denominator': 100},"
                                + "{'date': '2024-04-01', 'numerator': 90, 'denominator': 100}")
                .body("changes.precedingFour.period", equalTo("Q1 2023/24 to Q4 2023/24"))
                .body("changes.precedingFour.value.toDouble()", closeTo(181 / 3.1, 1e-6))
                .body("changes.precedingFour.mean.toDouble()", closeTo(47.5, 1e-6))
                .body("changes.precedingFour.verdict", equalTo("rose"))
                .body("years[0].pooled.toDouble()", closeTo(181 / 3.1, 1e-6))
                .body("years[0].meanOfQuarters.toDouble()", closeTo(47.5, 1e-6))
                .body("years[0].quartersIncluded", equalTo(4))
                .body("years[0].complete", equalTo(true))
                .body("years[1].quartersIncluded", equalTo(1))
                .body("years[1].quartersExpected", equalTo(4))
                .body("years[1].complete", equalTo(false));
    }

    @Test
    void sumsCountsAndTakesStatesOfTheLastDay() {
        String figures = "{'date': '2023-04-01', 'value': 11}, {'date': '2023-07-01', 'value': 12},"
                + "{'date': '2023-10-01', 'value': 13}, {'date': '2024-01-01', 'value': 20}";
        judge("'measure': 'count', 'improvementDirection': 'neutral', 'frequency': 'quarterly'", figures)
                .body("years[0].rule", equalTo("sum"))
                .body("years[0].value", equalTo(56))
                .body("years[0].pooled", nullValue())
                .body("points[3].interval.method", equalTo("byar"))
                .body("points[3].oneCase", nullValue());
        judge(
                        "'measure': 'count', 'improvementDirection': 'neutral', 'frequency': 'quarterly',"
                                + " 'basis': 'snapshot'",
                        figures)
                .body("years[0].rule", equalTo("year_end"))
                .body("years[0].value", equalTo(20))
                .body("years[0].meanOfQuarters", equalTo(14));
    }

    @Test
    void doesNotCompareOverlappingWindows() {
        judge(
                        PERCENTAGE + ", 'basis': 'rolling', 'windowMonths': 12",
                        "{'date': '2023-04-01', 'numerator': 10, 'denominator': 45},"
                                + "{'date': '2024-01-01', 'numerator': 30, 'denominator': 45},"
                                + "{'date': '2024-04-01', 'numerator': 38, 'denominator': 45}")
                .body("limitsStatus", equalTo("overlapping_windows"))
                .body("changes.previousPeriod.verdict", equalTo("not_compared"))
                .body("changes.previousPeriod.reason", startsWith("The figures share data"))
                .body("changes.samePeriodLastYear.verdict", equalTo("rose"))
                .body("segments", empty())
                .body("points[2].interval.method", equalTo("wilson"));
    }

    @Test
    void comparesWithABenchmarkAndATarget() {
        judge(
                        PERCENTAGE,
                        "{'date': '2023-01-01', 'numerator': 60, 'denominator': 100},"
                                + "{'date': '2023-04-01', 'numerator': 62, 'denominator': 100},"
                                + "{'date': '2023-07-01', 'numerator': 60, 'denominator': 100},"
                                + "{'date': '2023-10-01', 'numerator': 62, 'denominator': 100},"
                                + "{'date': '2024-01-01', 'numerator': 61, 'denominator': 100}",
                        "'target': 85, 'comparators': [{'name': 'England', 'value': 63.5}]")
                .body("assurance", equalTo("consistent_fail"))
                .body("target.value", equalTo(85))
                .body("target.status", equalTo("missed"))
                .body("points[0].targetStatus", equalTo("missed"))
                .body("comparators[0].kind", equalTo("given"))
                .body("comparators[0].verdict", equalTo("similar"))
                .body("comparators[0].areas", equalTo(1))
                .body(
                        "summary",
                        containsString("the target of 85% will not be met. Yet our 61.0% in Q4 2023/24 is similar to "
                                + "England (63.5%), so the target may be too high"));
    }

    @Test
    void appliesOtherRuleLengths() {
        String run = "{'date': '2023-01-01', 'value': 1}, {'date': '2023-04-01', 'value': 2},"
                + "{'date': '2023-07-01', 'value': 3}, {'date': '2023-10-01', 'value': 4},"
                + "{'date': '2024-01-01', 'value': 5}";
        judge(PERCENTAGE, run).body("points[4].rules", empty());
        judge(PERCENTAGE, run, "'options': {'trendLength': 5}")
                .body("points[4].rules", hasItem("trend"))
                .body("method.parameters.trendLength", equalTo(5))
                .body("method.parameters.shiftLength", equalTo(7));
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
            {'date': '2024-04-01', 'numerator': 1, 'denominator': 3, 'value': 34} | - | 422 | /observations/0/value | 33.3333
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

    private static ValidatableResponse judge(String indicator, String figures) {
        return judge(indicator, figures, null);
    }

    private static ValidatableResponse judge(String indicator, String figures, String more) {
        return json(request(indicator, figures, more)).post("/v1/trend").then().statusCode(200);
    }

    private static String request(String indicator, String figures, String more) {
        String text = "{'indicator': {" + indicator + "}, 'observations': [" + figures + "]"
                + (more == null ? "" : ", " + more) + "}";
        return text.replace('\'', '"');
    }
}
