package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Revising an imported figure without changing it. */
@QuarkusTest
class UnchangedObservationTest extends RestTest {
    @Test
    void unchangedContentMakesNoRevisionAndKeepsTheBatch() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        String area = Samples.makeArea();
        importCsv("indicator,area,period,value\n" + indicator + "," + area + "," + Samples.quarter(0) + ",40\n", "")
                .then()
                .statusCode(200);
        JsonPath imported = get("/v1/observations?indicator=" + indicator).jsonPath();
        String address = "/v1/observations/" + imported.getString("value[0].id");
        String batch = imported.getString("value[0].batch");
        Map<String, Object> body = Samples.observation(indicator, area, Samples.quarter(0), 40);

        put(address, "*", body).then().statusCode(200).body("revisionNumber", equalTo(1));
        get(address).then().body("revisionNumber", equalTo(1)).body("batch", equalTo(batch));
        put(address, "*", with(body, "value", 41))
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(2))
                .body("batch", nullValue());
        get(address + "/revisions").then().body("value", hasSize(2));
    }
}
