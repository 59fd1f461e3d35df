package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.Samples;

/** A supplier writes and sees the figures in its scope; those of another look as if they did not exist. */
@QuarkusTest
@TestProfile(Production.class)
class SupplierTest extends ProductionTest {
    private static final String PATH = "/v1/observations";
    private static final String PERIOD = "Q1 2024/25";

    private String own;
    private String other;
    private String area;
    private String otherArea;
    private IssuedApiKey supplier;
    private IssuedApiKey rival;

    @BeforeEach
    void makeSuppliers() {
        own = aCount().create().code();
        other = aCount().create().code();
        area = Samples.makeArea();
        otherArea = Samples.makeArea();
        supplier = makeSupplier(List.of(own), List.of(area));
        rival = makeSupplier(List.of(other), null);
    }

    private Response send(IssuedApiKey key, ObservationBuilder figure) {
        return as(key).contentType("application/json").body(figure.body()).post(PATH);
    }

    @Test
    void writesOnlyItsOwnSeries() {
        Response created = send(supplier, anObservation(own, area, PERIOD, 5));
        assertThat(created.statusCode()).isEqualTo(201);
        created.then().body("recordedBy", equalTo(supplier.apiKey().actor()));
        refused(send(supplier, anObservation(other, area, PERIOD, 5)), 403, "out_of_scope", "/indicator");
        refused(send(supplier, anObservation(own, otherArea, PERIOD, 5)), 403, "out_of_scope", "/area");
        assertThat(send(rival, anObservation(other, otherArea, PERIOD, 5)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nothingInARequestSetsTheAuthor() {
        refused(
                send(supplier, anObservation(own, area, PERIOD, 5).with("recordedBy", "root")),
                400,
                "read_only_field",
                "/recordedBy");
        as(supplier)
                .header("Remote-User", "root")
                .header("X-Forwarded-User", "root")
                .contentType("application/json")
                .body(anObservation(own, area, PERIOD, 5).body())
                .post(PATH)
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo(supplier.apiKey().actor()));
    }

    @Test
    void aForeignFigureLooksLikeAMissingOne() {
        String foreign = anObservation(other, area, PERIOD, 5).create().id();
        String deleted = anObservation(other, area, "Q2 2024/25", 5).create().id();
        delete(PATH + "/" + deleted, "\"1\"").then().statusCode(204);
        String missing = "987654";
        for (String path : List.of("", "/revisions", "?asOf=2026-01-01")) {
            String expected = shape(as(supplier).get(PATH + "/" + missing + path), missing);
            for (String id : List.of(foreign, deleted)) {
                assertThat(shape(as(supplier).get(PATH + "/" + id + path), id))
                        .as(path)
                        .isEqualTo(expected);
            }
        }
        ObservationBuilder body = anObservation(other, area, PERIOD, 6);
        for (String tag : new String[] {"\"1\"", "\"9\"", "*"}) {
            assertThat(shape(revise(foreign, tag, body), foreign))
                    .isEqualTo(shape(revise(missing, tag, body), missing));
            assertThat(shape(revise(deleted, tag, body), deleted))
                    .isEqualTo(shape(revise(missing, tag, body), missing));
            assertThat(shape(remove(foreign, tag), foreign)).isEqualTo(shape(remove(missing, tag), missing));
            assertThat(shape(remove(deleted, tag), deleted)).isEqualTo(shape(remove(missing, tag), missing));
        }
        get(PATH + "/" + foreign).then().body("value", equalTo(5)).body("revisionNumber", equalTo(1));
    }

    private Response revise(String id, String tag, ObservationBuilder body) {
        return as(supplier)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body.body())
                .put(PATH + "/" + id);
    }

    private Response remove(String id, String tag) {
        return as(supplier).header("If-Match", tag).delete(PATH + "/" + id);
    }

    /** A rejection, without what differs between any two. */
    private static String shape(Response response, String id) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(404);
        return response.asString().replace("'" + id + "'", "'…'").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void aFigureOfItsOwnIsRevisedAndDeleted() {
        String id = read(send(supplier, anObservation(own, area, PERIOD, 5)), 201, Observation.class)
                .id();
        ObservationBuilder revised = anObservation(own, area, PERIOD, 6).revision("correction", "Counted again.");
        revise(id, "\"1\"", revised).then().statusCode(200).body("value", equalTo(6));
        ObservationBuilder moved = anObservation(other, area, PERIOD, 6).revision("correction", "Moved.");
        refused(revise(id, "\"2\"", moved), 400, "invalid_value", "/indicator");
        remove(id, "\"2\"").then().statusCode(204);
        as(supplier).get(PATH + "/" + id).then().statusCode(410);
    }

    /** The cached response of one caller is not sent to another. */
    @Test
    void listsAndExportsOnlyItsOwnSeries() {
        anObservation(own, area, PERIOD, 1).create();
        anObservation(own, otherArea, PERIOD, 2).create();
        anObservation(other, area, PERIOD, 3).create();
        String address = PATH + "?indicator=" + own + "&indicator=" + other + "&area=" + area + "&area=" + otherArea;
        for (int i = 0; i < 2; i++) {
            as("reader").get(address).then().statusCode(200).body("value", hasSize(3));
            as(supplier).get(address).then().body("value.value", contains(1));
            as(rival).get(address).then().body("value.value", contains(3));
            as("clerk").get(address).then().statusCode(403);
            as("clerk").header("If-None-Match", "*").get(address).then().statusCode(403);
            anonymously().get(address).then().statusCode(401);
        }
        as(supplier).get(PATH + "?count=true").then().body("count", equalTo(1));
        as(supplier).get(PATH + "?indicator=" + other).then().body("value", empty());
        as(supplier).get(PATH + "?asOf=2999-01-01").then().statusCode(400);
        String export = as(supplier).get(PATH + "/export?indicator=" + own).asString();
        assertThat(export.lines()).hasSize(2);
        as(supplier).get(PATH + "/export?format=json&area=" + area).then().body("value.indicator", contains(own));
    }

    /** A cached trend, which has an entity tag. */
    @Test
    void aCachedTrendIsNotSentToThoseWhoMayNotReadIt() {
        anObservation(own, area, PERIOD, 1).create();
        String address = trendPath(own, area);
        String tag = as("reader").get(address).header("ETag");
        as("reader").header("If-None-Match", tag).get(address).then().statusCode(304);
        for (IssuedApiKey key : List.of(supplier, key("clerk"), key("administrator"))) {
            as(key).header("If-None-Match", tag).get(address).then().statusCode(403);
            as(key).get(address).then().statusCode(403);
        }
        anonymously().header("If-None-Match", tag).get(address).then().statusCode(401);
    }

    @Test
    void anIdempotencyKeyBelongsToItsSender() {
        ObservationBuilder figure = anObservation(own, area, PERIOD, 5);
        Response first = as(supplier)
                .header("Idempotency-Key", "same")
                .contentType("application/json")
                .body(figure.body())
                .post(PATH);
        assertThat(first.statusCode()).isEqualTo(201);
        refused(
                as(rival)
                        .header("Idempotency-Key", "same")
                        .contentType("application/json")
                        .body(figure.body())
                        .post(PATH),
                403,
                "out_of_scope",
                "/indicator");
    }
}
