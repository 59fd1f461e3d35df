package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.body.TemporaryFiles;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.Samples;

/** A supplier imports rows of its own series and sees only the files that it has sent. */
@QuarkusTest
@TestProfile(Production.class)
class SupplierImportTest extends ProductionTest {
    private static final String PATH = "/v1/imports";

    @Inject
    ImportQueue queue;

    @Inject
    ImportWorker worker;

    @Inject
    TemporaryFiles files;

    @Inject
    Callers callers;

    @Inject
    CurrentCaller current;

    private String own;
    private String other;
    private String area;
    private IssuedApiKey supplier;
    private IssuedApiKey rival;

    @BeforeEach
    void makeSuppliers() {
        own = aCount().create().code();
        other = aCount().create().code();
        area = Samples.makeArea();
        supplier = makeSupplier(List.of(own), null);
        rival = makeSupplier(List.of(other), List.of(area));
    }

    private String file(String... indicators) {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (String indicator : indicators) {
            file.append(indicator).append(',').append(area).append(",Q1 2024/25,5\n");
        }
        return file.toString();
    }

    private static Response send(IssuedApiKey key, String query, String file) {
        return as(key).contentType("text/csv").body(file).post(PATH + query);
    }

    @Test
    void aRowOfAnotherSupplierIsRejected() {
        send(supplier, "?mode=partial", file(own, other))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.code", contains("out_of_scope"))
                .body("errors.line", contains(3));
        send(supplier, "", file(own, other)).then().statusCode(422).body("created", equalTo(0));
        get("/v1/observations?indicator=" + other).then().body("value", empty());
        get("/v1/observations?indicator=" + own)
                .then()
                .body("value.recordedBy", contains(supplier.apiKey().actor()));
    }

    @Test
    void anImportOfAnotherLooksLikeAMissingOne() {
        String id =
                send(supplier, "", file(own)).then().statusCode(200).extract().path("id");
        for (String path : List.of("", "/rejected", "/events")) {
            assertThat(shape(as(rival).get(PATH + "/" + id + path), id))
                    .isEqualTo(shape(as(rival).get(PATH + "/none" + path), "none"));
        }
        for (String path : List.of("/withdrawal", "/cancellation")) {
            assertThat(shape(act(rival, id, path), id)).isEqualTo(shape(act(rival, "none", path), "none"));
        }
        as(rival).get(PATH).then().body("value", empty());
        as(supplier).get(PATH).then().body("value.id", contains(id));
        as("analyst").get(PATH + "/" + id).then().statusCode(200);
        as("administrator").get(PATH + "/" + id).then().statusCode(404);
        act(supplier, id, "/withdrawal").then().statusCode(200);
        as(supplier).get(PATH + "/" + id).then().body("state", equalTo("withdrawn"));
    }

    private static Response act(IssuedApiKey key, String id, String path) {
        return as(key).contentType("application/json")
                .body(Map.of("reason", "Wrong"))
                .post(PATH + "/" + id + path);
    }

    private static String shape(Response response, String id) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(404);
        return response.asString().replace(id, "…").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    /** What a file may contain depends on the role, not on the operation alone. */
    @ParameterizedTest
    @CsvSource({
        "analyst, observations, true",
        "analyst, targets, true",
        "analyst, areas, false",
        "analyst, indicators, false",
        "administrator, observations, false",
        "administrator, targets, false",
        "administrator, areas, true",
        "administrator, indicators, true",
    })
    void theContentNeedsItsOwnPermission(String role, String type, boolean allowed) {
        Response response = as(role).contentType("text/csv").body("x\n1\n").post(PATH + "?dryRun=true&type=" + type);
        assertThat(response.statusCode() == 403).as(response.asString()).isEqualTo(!allowed);
    }

    @Test
    void aQueuedFileIsImportedInTheNameOfItsSender() throws Exception {
        String id = enqueue();
        assertThat(worker.runNext()).isTrue();
        as(supplier).get(PATH + "/" + id).then().body("state", equalTo("completed"));
        get("/v1/observations?indicator=" + own + "&area=" + area)
                .then()
                .body("value.recordedBy", contains(supplier.apiKey().actor()));
        get("/v1/observations?indicator=" + other + "&area=" + area).then().body("value", empty());
    }

    @Test
    void aQueuedFileIsNotImportedOnceItsSenderHasLostAccess() throws Exception {
        String id = enqueue();
        request().delete("/v1/api-keys/" + supplier.apiKey().id()).then().statusCode(204);
        assertThat(worker.runNext()).isTrue();
        get(PATH + "/" + id).then().body("state", equalTo("failed")).body("errors.code", contains("forbidden"));
        get("/v1/observations?indicator=" + own + "&area=" + area).then().body("value", empty());
    }

    /** Adds a file of the supplier with a row of its own and a foreign one to the queue, which nothing else runs. */
    private String enqueue() throws Exception {
        byte[] content = file(own, other).getBytes(StandardCharsets.UTF_8);
        current.set(callers.find(supplier.apiKey().actor()));
        try (ImportFile file = ImportFile.of(new ByteArrayInputStream(content), files.newPath(), content.length)) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> queue.add(file, ImportWorkerTest.REQUEST))
                    .id();
        }
    }
}
