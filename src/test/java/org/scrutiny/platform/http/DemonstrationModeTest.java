package org.scrutiny.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RawHttp;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** A service that is open to anyone says so in every response. */
@QuarkusTest
@Fast
@OnOneStore
class DemonstrationModeTest extends RestTest {
    private static final String HEADER = "Scrutiny-Mode";
    private static final String DEMONSTRATION = "demonstration";

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void everyResponseSaysThatAnyoneMayDoEverything() throws IOException {
        String area = "/v1/areas/" + Samples.makeArea();
        get(area).then().statusCode(200).header(HEADER, equalTo(DEMONSTRATION));
        getUnless(tag(area), area).then().statusCode(304).header(HEADER, equalTo(DEMONSTRATION));
        for (String path : new String[] {"/v1/areas/none", "/nothing", "/", "/q/health/live", "/q/openapi"}) {
            given().get(path).then().header(HEADER, equalTo(DEMONSTRATION));
        }
        given().port(managementPort).get("/q/metrics").then().header(HEADER, equalTo(DEMONSTRATION));
        assertThat(RawHttp.exchangeAndClose("GET /v1/areas HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains(HEADER + ": " + DEMONSTRATION);
    }

    @Test
    void theStartPageHasAPlaceForTheWarning() {
        given().get("/").then().body(containsString("id=\"demonstration\""));
        given().get("/start.js").then().body(containsString(HEADER));
    }

    @Test
    void credentialsAreNotAskedFor() {
        request()
                .auth()
                .preemptive()
                .basic("nobody", "nothing")
                .get("/v1/areas")
                .then()
                .statusCode(200);
    }
}
