package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Creating observations: valid and invalid content, and the response. */
@QuarkusTest
@Fast
class ObservationWriteTest extends RestTest {
    private String indicator;
    private String area;

    @BeforeEach
    void makeSeries() {
        indicator = Samples.makeIndicator(Samples.percentage());
        area = Samples.makeArea();
    }

    @Test
    void createReturnsTheObservationWithServerFields() {
        Map<String, Object> body =
                with(with(figure(84.4), "note", "One case – counted late"), "sourceSystem", "Mosaic");
        Response created = post("/v1/observations", body);
        String id = created.jsonPath().getString("id");
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/observations/" + id))
                .header("ETag", "\"1\"")
                .body("indicator", equalTo(indicator))
                .body("indicatorTitle", equalTo("Assessments within 45 working days"))
                .body("area", equalTo(area))
                .body("areaName", equalTo("Testshire"))
                .body("period", equalTo("Q1 2024/25"))
                .body("periodType", equalTo("FYQ1"))
                .body("periodStart", equalTo("2024-04-01"))
                .body("periodEnd", equalTo("2024-06-30"))
                .body("value", equalTo(84.4f))
                .body("unit", equalTo("percent"))
                .body("numerator", nullValue())
                .body("status", contains("A"))
                .body("confidentiality", equalTo("F"))
                .body("shorthand", nullValue())
                .body("note", equalTo("One case – counted late"))
                .body("revisionNumber", equalTo(1))
                .body("revisionKind", equalTo("first"))
                .body("recordedBy", equalTo("anonymous"))
                .body("sourceSystem", equalTo("Mosaic"))
                .body("batch", nullValue());
        Assertions.assertThat(get("/v1/observations/" + id).asString()).isEqualTo(created.asString());
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
        Assertions.assertThat(answer).contains("\"value\":" + shown + ",");
    }

    @ParameterizedTest
    @CsvSource({"38, 45, 84.4", "1, 3, 33.3", "2, 3, 66.7", "0, 7, 0.0", "7, 7, 100.0", "1, 8, 12.5", "0.5, 4, 12.5"})
    void missingValueIsTheRatio(BigDecimal numerator, BigDecimal denominator, String shown) {
        String answer = post("/v1/observations", parts(null, numerator, denominator))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        Assertions.assertThat(answer).contains("\"value\":" + shown + ",");
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
        "12, 1, 8"
    })
    void valueMayBeTheRoundedRatio(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        post("/v1/observations", parts(value, numerator, denominator)).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "84.5, 38, 45, /value, 84.4444",
                "85, 38, 45, /value, 84.4444",
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
        refused(parts(value, numerator, denominator), pointer, reason);
    }

    @Test
    void rejectsAFractionalCount() {
        indicator = Samples.makeIndicator(Samples.count());
        refused(figure(12.5), "/value", "whole number");
        String answer = post("/v1/observations", raw("12.0"))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        Assertions.assertThat(answer).contains("\"value\":12,");
    }

    @Test
    void durationMayBeNegative() {
        indicator = Samples.makeIndicator(with(Samples.percentage(), "measure", "duration"));
        post("/v1/observations", figure(-3.5)).then().statusCode(201).body("value", equalTo(-3.5f));
    }

    /** 100 million million over a ten-thousand-millionth fits no column. */
    @Test
    void rejectsARatioWithTooManyDigits() {
        indicator = Samples.makeIndicator(with(with(Samples.percentage(), "measure", "rate"), "multiplier", 1_000_000));
        refused(
                parts(null, new BigDecimal("99999999999999"), new BigDecimal("0.0000000001")),
                "/numerator",
                "14 digits");
    }

    @ParameterizedTest
    @CsvSource({"O, [x]", "M, [z]", "L, [x]", "H, [x]", "Q, [x]", "K, ", "U, [u]"})
    void nullValueNeedsAnExplainingStatus(String status, String shorthand) {
        post("/v1/observations", with(figure(null), "status", List.of(status)))
                .then()
                .statusCode(201)
                .body("value", nullValue())
                .body("status", contains(status))
                .body("shorthand", shorthand == null ? nullValue() : equalTo(shorthand));
    }

    @ParameterizedTest
    @CsvSource({"A", "P", "E", "B", "J", "S", "D", "W", "I", "F", "N", "V", "G"})
    void rejectsANullValueWithAnyOtherStatus(String status) {
        refused(with(figure(null), "status", List.of(status)), "/value", "status that says why");
    }

    @ParameterizedTest
    @CsvSource({"O", "M", "L", "H", "Q", "K"})
    void rejectsAStatusThatContradictsTheValue(String status) {
        refused(with(figure(50), "status", List.of(status)), "/status", "Status " + status);
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
        Map<String, Object> body = with(figure(50), "status", Arrays.asList(codes.split(" ")));
        post("/v1/observations", with(body, "confidentiality", confidentiality))
                .then()
                .statusCode(201)
                .body("confidentiality", equalTo(confidentiality))
                .body("shorthand", shorthand == null ? nullValue() : equalTo(shorthand));
    }

    @ParameterizedTest
    @CsvSource({"C, [c]", "D, [c]", "S, [c]", "N, [c]", "E, [c]", "F, [x]"})
    void suppressedValueIsConfidentialOnlyIfSent(String confidentiality, String shorthand) {
        Map<String, Object> body = with(with(figure(null), "status", List.of("Q")), "confidentiality", confidentiality);
        post("/v1/observations", body).then().statusCode(201).body("shorthand", equalTo(shorthand));
    }

    @Test
    void statusIsReturnedWithoutDuplicatesInOrderOfPrecedence() {
        post("/v1/observations", with(figure(50), "status", List.of("A", "P", "B", "P")))
                .then()
                .statusCode(201)
                .body("status", contains("B", "P", "A"));
    }

    @Test
    void rejectsATakenKeyAndNamesTheStoredFigure() {
        String id = post("/v1/observations", figure(50)).jsonPath().getString("id");
        post("/v1/observations", figure(51))
                .then()
                .statusCode(409)
                .body("code", equalTo("already_exists"))
                .body("detail", containsString("/v1/observations/" + id));
        get("/v1/observations/" + id).then().body("value", equalTo(50.0f));
    }

    @ParameterizedTest
    @CsvSource({"indicator, NONE, /indicator", "area, X00000000, /area"})
    void rejectsUnknownReferences(String field, String code, String pointer) {
        post("/v1/observations", with(figure(50), field, code))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown_reference"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].value", equalTo(code));
    }

    private Map<String, Object> figure(Object value) {
        return Samples.observation(indicator, area, "Q1 2024/25", value);
    }

    private Map<String, Object> parts(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        return with(with(figure(value), "numerator", numerator), "denominator", denominator);
    }

    /** A body whose value is spelt as given. */
    private String raw(String value) {
        return "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\"Q1 2024/25\",\"value\":"
                + value + "}";
    }

    private static ValidatableResponse refused(Map<String, Object> body, String pointer, String reason) {
        return post("/v1/observations", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("broken_rule"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].message", containsString(reason));
    }
}
