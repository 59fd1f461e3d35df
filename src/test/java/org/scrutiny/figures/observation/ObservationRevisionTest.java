package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Revisions and deletions of observations; nothing is overwritten. */
@QuarkusTest
@Fast
class ObservationRevisionTest extends RestTest {
    private String indicator;
    private String area;

    @BeforeEach
    void makeSeries() {
        indicator = Samples.makeIndicator(Samples.percentage());
        area = Samples.makeArea();
    }

    @Test
    void revisionHasItsKindAndReason() {
        String id = make(figure(50, "A"));
        revise(id, 1, with(figure(51, "A"), "revision", Map.of("kind", "late_data", "reason", "Two late returns")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id))
                .body("value", equalTo(51.0f))
                .body("revisionNumber", equalTo(2))
                .body("revisionKind", equalTo("late_data"))
                .body("revisionReason", equalTo("Two late returns"))
                .body("shorthand", equalTo("[r]"));
    }

    /** From, to, the kind that is written (- for none), and the kind it becomes. */
    @ParameterizedTest
    @CsvSource({
        "P, A, -, provisional_to_final, ",
        "P, A, provisional_to_final, provisional_to_final, ",
        "P, A, correction, correction, [r]",
        "P, P, -, correction, [p][r]",
        "A, A, -, correction, [r]",
        "A, A, definition, definition, [r]",
        "A, A, late_data, late_data, [r]",
        "A, P, correction, correction, [p][r]",
        "E P, E, -, provisional_to_final, [e]"
    })
    void revisionKindFollowsTheStatus(String from, String to, String written, String kind, String shorthand) {
        String id = make(figure(50, from));
        revise(id, 1, revised(figure(51, to), written))
                .then()
                .statusCode(200)
                .body("revisionKind", equalTo(kind))
                .body("shorthand", shorthand == null ? nullValue() : equalTo(shorthand));
    }

    @ParameterizedTest
    @CsvSource({
        "A, A, provisional_to_final, /revision/kind",
        "P, P, provisional_to_final, /revision/kind",
        "A, P, -, /status",
        "A, P, late_data, /status",
        "A, A, first, /revision/kind"
    })
    void rejectsKindsThatContradictTheStatus(String from, String to, String written, String pointer) {
        String id = make(figure(50, from));
        revise(id, 1, revised(figure(51, to), written))
                .then()
                .statusCode(422)
                .body("code", equalTo("broken_rule"))
                .body("errors[0].pointer", equalTo(pointer));
        get("/v1/observations/" + id).then().body("revisionNumber", equalTo(1)).body("value", equalTo(50.0f));
    }

    @Test
    void newFigureIsOfKindFirst() {
        post("/v1/observations", with(figure(50, "A"), "revision", Map.of("kind", "correction")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/revision/kind"));
        post("/v1/observations", with(figure(50, "A"), "revision", Map.of("kind", "first", "reason", "Annual return")))
                .then()
                .statusCode(201)
                .body("revisionReason", equalTo("Annual return"));
    }

    @Test
    void unchangedContentMakesNoRevision() {
        Map<String, Object> body = with(with(figure(84.4, "P"), "numerator", 38), "denominator", 45);
        String id = make(body);
        revise(id, 1, body).then().statusCode(200).header("ETag", "\"1\"").body("revisionNumber", equalTo(1));
        revise(id, 1, with(body, "value", 84.40)).then().statusCode(200).header("ETag", "\"1\"");
        get("/v1/observations/" + id).then().header("ETag", "\"1\"");
        revisions(id).then().body("value", hasSize(1));
    }

    @Test
    void unchangedContentWithAReasonIsARevision() {
        String id = make(figure(50, "A"));
        Map<String, Object> confirmed = Map.of("kind", "definition", "reason", "Counted anew, the same");
        revise(id, 1, with(figure(50, "A"), "revision", confirmed))
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2));
    }

    @Test
    void listsEveryRevision() {
        String id = make(figure(50, "P"));
        revise(id, 1, figure(51, "A"));
        revise(id, 2, with(figure(52, "A"), "revision", Map.of("kind", "correction", "reason", "Typing error")));
        revisions(id)
                .then()
                .statusCode(200)
                .body("value.revisionNumber", contains(1, 2, 3))
                .body("value.value", contains(50.0f, 51.0f, 52.0f))
                .body("value.revisionKind", contains("first", "provisional_to_final", "correction"))
                .body("value.revisionReason", contains(null, null, "Typing error"))
                .body("value.shorthand", contains("[p]", null, "[r]"));
    }

    @ParameterizedTest
    @CsvSource({"indicator, /indicator", "area, /area", "period, /period"})
    void rejectsAChangedKey(String field, String pointer) {
        String id = make(figure(50, "A"));
        Map<String, String> others = Map.of(
                "indicator",
                Samples.makeIndicator(Samples.percentage()),
                "area",
                Samples.makeArea(),
                "period",
                "Q2 2024/25");
        revise(id, 1, with(figure(51, "A"), field, others.get(field)))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_value"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void deletedFigureIsGoneAndKeepsItsHistory() {
        String id = make(figure(50, "A"));
        revise(id, 1, figure(51, "A"));
        delete("/v1/observations/" + id, "\"2\"").then().statusCode(204);
        get("/v1/observations/" + id).then().statusCode(410).body("code", equalTo("gone"));
        revise(id, 2, figure(52, "A")).then().statusCode(410);
        delete("/v1/observations/" + id, "\"2\"").then().statusCode(410);
        get("/v1/observations?indicator=" + indicator).then().body("value", hasSize(0));
        revisions(id).then().statusCode(200).body("value.value", contains(50.0f, 51.0f));
    }

    @Test
    void deletedKeyCanBeCreatedAgain() {
        String id = make(figure(50, "A"));
        delete("/v1/observations/" + id, "\"1\"").then().statusCode(204);
        post("/v1/observations", figure(60, "A"))
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)))
                .body("revisionNumber", equalTo(1));
        get("/v1/observations/" + id).then().statusCode(410);
        revisions(id).then().body("value.value", contains(50.0f));
    }

    @Test
    void returnsNotFoundForAnUnknownId() {
        get("/v1/observations/999999999").then().statusCode(404).body("code", equalTo("not_found"));
        revisions("999999999").then().statusCode(404).body("detail", containsString("'999999999' does not exist"));
        delete("/v1/observations/999999999", "\"1\"").then().statusCode(404);
    }

    private Map<String, Object> figure(Object value, String status) {
        return with(
                Samples.observation(indicator, area, "Q1 2024/25", value), "status", Arrays.asList(status.split(" ")));
    }

    private static Map<String, Object> revised(Map<String, Object> body, String kind) {
        return kind.equals("-") ? body : with(body, "revision", Map.of("kind", kind, "reason", "Because"));
    }

    private static String make(Map<String, Object> body) {
        return Samples.make("/v1/observations", body, "id");
    }

    private static Response revise(String id, int version, Map<String, Object> body) {
        return put("/v1/observations/" + id, "\"" + version + "\"", body);
    }

    private static Response revisions(String id) {
        return get("/v1/observations/" + id + "/revisions");
    }
}
