package org.scrutiny.intake.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.SeriesTest;

@QuarkusTest
class WithdrawalTest extends SeriesTest {
    @Test
    void withdrawalRestoresThePreviousFigures() {
        String before = figure(50).create().id();
        String id = send("Q1 2024/25,51", "Q2 2024/25,60");
        trend("").body("points.value", contains(51, 60));
        Instant between = Instant.now();
        withdraw(id).then().statusCode(200).body("state", equalTo("withdrawn"));
        figures("")
                .then()
                .body("value.value", equalTo(decimals("50.0")))
                .body("value.revisionKind", contains("correction"))
                .body("value.revisionReason", contains("Sent by mistake"))
                .body("value.batch", contains(nullValue()));
        trend("").body("points.value", contains(50));
        figures("&asOf=" + between).then().body("value.value", equalTo(decimals("51.0 60.0")));
        get("/v1/observations/" + before + "/revisions")
                .then()
                .body("value.value", equalTo(decimals("50.0 51.0 50.0")));
        withdraw(id).then().statusCode(409).body("detail", containsString("withdrawn"));
    }

    @Test
    void laterImportsMustBeWithdrawnFirst() {
        String first = send("Q1 2024/25,51", "Q2 2024/25,60");
        String second = send("Q1 2024/25,52", "Q2 2024/25,60");
        withdraw(first).then().statusCode(409).body("detail", containsString("1 of its figures"));
        withdraw(second).then().statusCode(200);
        figures("")
                .then()
                .body("value.value", equalTo(decimals("51.0 60.0")))
                .body("value.batch", contains(first, first));
        withdraw(first).then().statusCode(200);
        figures("").then().body("value", empty());
        get("/v1/imports/" + first).then().body("state", equalTo("withdrawn")).body("revisionNumber", equalTo(2));
    }

    @Test
    void withdrawnFileCanBeImportedAgain() {
        String first = send("Q1 2024/25,51");
        withdraw(first).then().statusCode(200);
        send("Q1 2024/25,51");
        figures("").then().body("value.value", equalTo(decimals("51.0"))).body("value.revisionNumber", contains(1));
    }

    /** Imports the rows and returns the import's id. */
    private String send(String... rows) {
        return importCsv(csv("period,value", rows), "")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
