package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.SeriesTest;

/** Creating observations: valid and invalid content, and the response. */
@QuarkusTest
@Fast
class ObservationWriteTest extends SeriesTest {
    /** The year to March 1900 would begin before any period. */
    @Test
    void theFirstPeriodsHaveFigures() {
        figure(1).period("Q1 1900/01").create();
    }

    @Test
    void createReturnsTheObservationWithServerFields() {
        Response response = figure(84.4)
                .note("One case – counted late")
                .with("sourceSystem", "Mosaic")
                .post();
        Observation created = read(response, 201, Observation.class);
        response.then()
                .header("Location", endsWith("/v1/observations/" + created.id()))
                .header("ETag", "\"1\"");
        assertThat(created.indicator()).isEqualTo(indicator);
        assertThat(created.indicatorTitle()).isEqualTo("Assessments within 45 working days");
        assertThat(created.area()).isEqualTo(area);
        assertThat(created.areaName()).isEqualTo("Testshire");
        assertThat(created.period()).isEqualTo("Q1 2024/25");
        assertThat(created.periodType()).isEqualTo("FYQ1");
        assertThat(created.periodStart()).isEqualTo("2024-04-01");
        assertThat(created.periodEnd()).isEqualTo("2024-06-30");
        assertThat(created.value()).isEqualByComparingTo("84.4");
        assertThat(created.unit()).isEqualTo("percent");
        assertThat(created.numerator()).isNull();
        assertThat(created.status()).containsExactly(ObservationStatus.NORMAL);
        assertThat(created.confidentiality()).isEqualTo(Confidentiality.F);
        assertThat(created.shorthand()).isNull();
        assertThat(created.note()).isEqualTo("One case – counted late");
        assertThat(created.revisionNumber()).isEqualTo(1);
        assertThat(created.revisionKind()).isEqualTo(RevisionKind.FIRST);
        assertThat(created.recordedBy()).isEqualTo("anonymous");
        assertThat(created.sourceSystem()).isEqualTo("Mosaic");
        assertThat(created.batch()).isNull();
        assertThat(get("/v1/observations/" + created.id()).asString()).isEqualTo(response.asString());
    }

    /** A column keeps its type: at least the indicator's decimals, and every decimal that was sent. */
    @ParameterizedTest
    @CsvSource({
        "8, 8.0",
        "8.0, 8.0",
        "8.00, 8.0",
        "8.25, 8.25",
        "0, 0.0",
        "-0, 0.0",
        "0.0000000001, 0.0000000001",
        "1e1, 10.0"
    })
    void valueHasTheDecimalsOfItsIndicator(String sent, String shown) {
        String answer = post("/v1/observations", raw(sent))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).contains("\"value\":" + shown + ",");
    }

    @ParameterizedTest
    @CsvSource({"38, 45, 84.4", "1, 3, 33.3", "2, 3, 66.7", "0, 7, 0.0", "7, 7, 100.0", "1, 8, 12.5", "0.5, 4, 12.5"})
    void missingValueIsTheRatio(BigDecimal numerator, BigDecimal denominator, String shown) {
        String answer = figure(null)
                .ratio(numerator, denominator)
                .post()
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).contains("\"value\":" + shown + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "84.4, 38, 45",
        "84.44, 38, 45",
        "84, 38, 45",
        "33.3333333333, 1, 3",
        "100, 7, 7",
        "12.5, 1, 8",
        "13, 1, 8",
        "12, 1, 8",
        // A published last digit may be one off.
        "84.5, 38, 45",
        "85, 38, 45",
        "84.45, 38, 45"
    })
    void valueMayBeTheRoundedRatio(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        figure(value).ratio(numerator, denominator).create();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "84.6, 38, 45, /value, 84.4444",
                "84.3, 38, 45, /value, 84.4444",
                "86, 38, 45, /value, 84.4444",
                "0, 1, 150, /value, 0.6667",
                "100, 149, 150, /value, 99.3333",
                "-, 46, 45, /numerator, cannot exceed",
                "-, -1, 45, /numerator, cannot be negative",
                "-, 1, -45, /denominator, cannot be negative",
                "-, 1, -, /denominator, needs its denominator",
                "50, 1, -, /denominator, needs its denominator",
                "-, -, 45, /numerator, Send the numerator",
                "0, 0, 0, /denominator, status M",
                "100.1, -, -, /value, cannot exceed 100",
                "-0.1, -, -, /value, cannot be negative",
                "-, -, -, /value, status that says why"
            })
    void rejectsImpossibleFigures(
            BigDecimal value, BigDecimal numerator, BigDecimal denominator, String pointer, String reason) {
        refused(figure(value).ratio(numerator, denominator), pointer, reason);
    }

    @Test
    void rejectsAFractionalCount() {
        indicator = aCount().create().code();
        refused(figure(12.5), "/value", "whole number");
        String answer = post("/v1/observations", raw("12.0"))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).contains("\"value\":12,");
    }

    @Test
    void rejectsANegativeDuration() {
        indicator = anIndicator().measure("duration").create().code();
        refused(figure(-3.5), "/value", "A duration cannot be negative");
    }

    @ParameterizedTest
    @CsvSource({"rate", "percentage"})
    void scoreOrDifferenceMayBeNegative(String measure) {
        indicator = anIndicator()
                .measure(measure)
                .with("mayBeNegative", true)
                .with("decimals", 2)
                .create()
                .code();
        assertThat(figure(-0.32).create().value()).isEqualByComparingTo("-0.32");
    }

    @Test
    void numeratorMayExceedADenominatorThatDoesNotContainIt() {
        indicator = anIndicator().with("partOfWhole", false).create().code();
        Observation created = figure(null).ratio(60, 50).create();
        assertThat(created.value()).isEqualByComparingTo("120");
        assertThat(created.warnings()).isEmpty();
    }

    @Test
    void countMayHaveTheDecimalsOfItsDefinition() {
        indicator = aCount().with("unit", "FTE").with("decimals", 1).create().code();
        assertThat(figure(87.4).create().value()).isEqualByComparingTo("87.4");
        refused(figure(87.45).period("Q2 2024/25"), "/value", "more decimals");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, [z]", "A, [z]", "P, [z][p]", "M, [z]", "O, [x]"})
    void noneOfNoneIsKnownAndHasNoRate(String status, String shorthand) {
        ObservationBuilder none = figure(null).ratio(0, 0);
        Observation created = (status == null ? none : none.status(status)).create();
        assertThat(created.value()).isNull();
        assertThat(created.numerator()).isEqualByComparingTo("0");
        assertThat(created.denominator()).isEqualByComparingTo("0");
        assertThat(created.shorthand()).isEqualTo(shorthand);
    }

    /** 100 million million over a ten-thousand-millionth fits no column. */
    @Test
    void rejectsARatioWithTooManyDigits() {
        indicator = anIndicator()
                .measure("rate")
                .with("multiplier", 1_000_000)
                .create()
                .code();
        refused(
                figure(null).ratio(new BigDecimal("99999999999999"), new BigDecimal("0.0000000001")),
                "/numerator",
                "14 digits");
    }

    @ParameterizedTest
    @CsvSource({"O, [x]", "M, [z]", "L, [x]", "H, [x]", "Q, [x]", "K, ", "U, [u]"})
    void nullValueNeedsAnExplainingStatus(String status, String shorthand) {
        Observation created = figure(null).status(status).create();
        assertThat(created.value()).isNull();
        assertThat(created.status()).extracting(ObservationStatus::letter).containsExactly(status);
        assertThat(created.shorthand()).isEqualTo(shorthand);
    }

    @ParameterizedTest
    @CsvSource({"O N, [low]", "N O P, [low][p]", "Q N, [x]", "O P, [x][p]"})
    void missingAndNotSignificantRoundsToZero(String codes, String shorthand) {
        assertThat(figure(null).status(codes).create().shorthand()).isEqualTo(shorthand);
    }

    @ParameterizedTest
    @CsvSource({"A", "P", "E", "B", "J", "S", "D", "W", "I", "F", "N", "V", "G"})
    void rejectsANullValueWithAnyOtherStatus(String status) {
        refused(figure(null).status(status), "/value", "status that says why");
    }

    @ParameterizedTest
    @CsvSource({"O", "M", "L", "H", "Q", "K"})
    void rejectsAStatusThatContradictsTheValue(String status) {
        refused(figure(50).status(status), "/status", "Status " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "P, F, [p]",
        "E, F, [e]",
        "B, F, [b]",
        "F, F, [f]",
        "U, F, [u]",
        "P E, F, [e][p]",
        "E P A, F, [e][p]",
        "J, F, ",
        "A, C, "
    })
    void shorthandFollowsStatusAndConfidentiality(String codes, String confidentiality, String shorthand) {
        Observation created =
                figure(50).status(codes).confidentiality(confidentiality).create();
        assertThat(created.confidentiality()).hasToString(confidentiality);
        assertThat(created.shorthand()).isEqualTo(shorthand);
    }

    @ParameterizedTest
    @CsvSource({"C, [c]", "D, [c]", "S, [c]", "N, [c]", "E, [c]", "F, [x]"})
    void suppressedValueIsConfidentialOnlyIfSent(String confidentiality, String shorthand) {
        Observation created =
                figure(null).status("Q").confidentiality(confidentiality).create();
        assertThat(created.shorthand()).isEqualTo(shorthand);
    }

    @Test
    void statusIsReturnedWithoutDuplicatesInOrderOfPrecedence() {
        assertThat(figure(50).status("A P B P").create().status())
                .containsExactly(ObservationStatus.BREAK, ObservationStatus.PROVISIONAL, ObservationStatus.NORMAL);
    }

    @Test
    void rejectsATakenKeyAndNamesTheStoredFigure() {
        String id = figure(50).create().id();
        refused(figure(51).post(), 409, "already_exists", "").body("detail", containsString("/v1/observations/" + id));
        get("/v1/observations/" + id).then().body("value", equalTo(new BigDecimal("50.0")));
    }

    @ParameterizedTest
    @CsvSource({"indicator, NONE, /indicator", "area, X00000000, /area"})
    void rejectsUnknownReferences(String field, String code, String pointer) {
        refused(figure(50).with(field, code).post(), 422, "unknown_reference", pointer)
                .body("errors[0].value", equalTo(code));
    }

    /** A body whose value is spelt as given. */
    private String raw(String value) {
        return "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\"Q1 2024/25\",\"value\":"
                + value + "}";
    }

    private static void refused(ObservationBuilder body, String pointer, String reason) {
        refused(body.post(), 422, "broken_rule", pointer).body("errors[0].message", containsString(reason));
    }
}
