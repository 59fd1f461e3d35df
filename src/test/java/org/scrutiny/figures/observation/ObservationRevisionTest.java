package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Revisions and deletions of observations; nothing is overwritten. */
@QuarkusTest
@Fast
class ObservationRevisionTest extends SeriesTest {
    @Test
    void revisionHasItsKindAndReason() {
        String id = figure(50).create().id();
        Response response = figure(51).revision("late_data", "Two late returns").put(id, 1);
        Observation revised = read(response, 200, Observation.class);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(revised.id()).isEqualTo(id);
        assertThat(revised.value()).isEqualByComparingTo("51");
        assertThat(revised.revisionNumber()).isEqualTo(2);
        assertThat(revised.revisionKind()).isEqualTo(RevisionKind.LATE_DATA);
        assertThat(revised.revisionReason()).isEqualTo("Two late returns");
        assertThat(revised.shorthand()).isEqualTo("[r]");
    }

    @ParameterizedTest
    @CsvSource({"A, 84.4", "P E A, 84.40", "B, 84.4444"})
    void responseEqualsTheStoredObservation(String status, BigDecimal value) {
        ObservationBuilder body = figure(value)
                .ratio(new BigDecimal("38.0"), new BigDecimal("45.00"))
                .status(status)
                .confidentiality("C")
                .note("Counted late")
                .with("sourceSystem", "Mosaic");
        Response created = body.post();
        String address = "/v1/observations/" + created.path("id");
        assertThat(created.asString()).isEqualTo(get(address).asString());
        ObservationBuilder revised = body.note("Counted again");
        assertThat(put(address, "*", revised).asString()).isEqualTo(get(address).asString());
        assertThat(put(address, "*", revised).asString()).isEqualTo(get(address).asString());
        get(address).then().body("revisionNumber", equalTo(2));
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
        String id = figure(50).status(from).create().id();
        Observation revised = revision(to, written).replace(id, 1);
        assertThat(revised.revisionKind().name()).isEqualToIgnoringCase(kind);
        assertThat(revised.shorthand()).isEqualTo(shorthand);
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
        Observation created = figure(50).status(from).create();
        refused(revision(to, written).put(created.id(), 1), 422, "broken_rule", pointer);
        assertThat(read("/v1/observations/" + created.id(), Observation.class)).isEqualTo(created);
    }

    @Test
    void newFigureIsOfKindFirst() {
        refused(figure(50).revision("correction", null).post(), 422, "broken_rule", "/revision/kind");
        Observation created = figure(50).revision("first", "Annual return").create();
        assertThat(created.revisionReason()).isEqualTo("Annual return");
    }

    @Test
    void unchangedContentMakesNoRevision() {
        ObservationBuilder body = figure(84.4).ratio(38, 45).status("P");
        String id = body.create().id();
        assertThat(body.replace(id, 1).revisionNumber()).isEqualTo(1);
        body.put(id, 1).then().statusCode(200).header("ETag", "\"1\"");
        body.value(84.40).put(id, 1).then().statusCode(200).header("ETag", "\"1\"");
        get("/v1/observations/" + id).then().header("ETag", "\"1\"");
        revisions(id).then().body("value", hasSize(1));
    }

    @Test
    void unchangedContentWithAReasonIsARevision() {
        String id = figure(50).create().id();
        Observation revised =
                figure(50).revision("definition", "Counted anew, the same").replace(id, 1);
        assertThat(revised.revisionNumber()).isEqualTo(2);
    }

    @Test
    void listsEveryRevision() {
        String id = figure(50).status("P").create().id();
        figure(51).status("A").replace(id, 1);
        figure(52).status("A").revision("correction", "Typing error").replace(id, 2);
        List<Observation> revisions = all("/v1/observations/" + id + "/revisions", Observation.class);
        assertThat(revisions).extracting(Observation::revisionNumber).containsExactly(1, 2, 3);
        assertThat(revisions).extracting(Observation::value).isEqualTo(decimals("50.0 51.0 52.0"));
        assertThat(revisions)
                .extracting(Observation::revisionKind)
                .containsExactly(RevisionKind.FIRST, RevisionKind.PROVISIONAL_TO_FINAL, RevisionKind.CORRECTION);
        assertThat(revisions).extracting(Observation::revisionReason).containsExactly(null, null, "Typing error");
        assertThat(revisions).extracting(Observation::shorthand).containsExactly("[p]", null, "[r]");
    }

    @ParameterizedTest
    @CsvSource({"indicator, /indicator", "area, /area", "period, /period"})
    void rejectsAChangedKey(String field, String pointer) {
        String id = figure(50).create().id();
        Map<String, String> others =
                Map.of("indicator", anIndicator().create().code(), "area", Samples.makeArea(), "period", "Q2 2024/25");
        refused(figure(51).with(field, others.get(field)).put(id, 1), 400, "invalid_value", pointer);
    }

    @Test
    void deletedFigureIsGoneAndKeepsItsHistory() {
        String id = figure(50).create().id();
        figure(51).replace(id, 1);
        delete("/v1/observations/" + id, "\"2\"").then().statusCode(204);
        get("/v1/observations/" + id).then().statusCode(410).body("code", equalTo("gone"));
        figure(52).put(id, 2).then().statusCode(410);
        delete("/v1/observations/" + id, "\"2\"").then().statusCode(410);
        get("/v1/observations?indicator=" + indicator).then().body("value", hasSize(0));
        revisions(id).then().statusCode(200).body("value.value", equalTo(decimals("50.0 51.0")));
    }

    @Test
    void deletedKeyCanBeCreatedAgain() {
        String id = figure(50).create().id();
        delete("/v1/observations/" + id, "\"1\"").then().statusCode(204);
        Observation again = figure(60).create();
        assertThat(again.id()).isNotEqualTo(id);
        assertThat(again.revisionNumber()).isEqualTo(1);
        get("/v1/observations/" + id).then().statusCode(410);
        revisions(id).then().body("value.value", equalTo(decimals("50.0")));
    }

    @Test
    void returnsNotFoundForAnUnknownId() {
        get("/v1/observations/999999999").then().statusCode(404).body("code", equalTo("not_found"));
        revisions("999999999").then().statusCode(404).body("detail", containsString("'999999999' does not exist"));
        delete("/v1/observations/999999999", "\"1\"").then().statusCode(404);
    }

    /** A revision to 51 with this status and, unless it is "-", this kind. */
    private ObservationBuilder revision(String status, String kind) {
        ObservationBuilder body = figure(51).status(status);
        return kind.equals("-") ? body : body.revision(kind, "Because");
    }

    private static Response revisions(String id) {
        return get("/v1/observations/" + id + "/revisions");
    }
}
