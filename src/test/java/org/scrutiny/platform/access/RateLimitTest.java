package org.scrutiny.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.scrutiny.testsupport.FewRequests.PER_MINUTE;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.FewRequests;
import org.scrutiny.testsupport.ProductionTest;

@QuarkusTest
@TestProfile(FewRequests.class)
class RateLimitTest extends ProductionTest {
    private static final String PATH = "/v1/areas?limit=1";

    /** The allowance grows back while the test sends, but not as fast. */
    private static final int MOST = 20 * PER_MINUTE;

    @Test
    void callerWithTooManyRequestsHasToWait() {
        Response first = as("reader").get(PATH);
        first.then().statusCode(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=40;w=60");
        assertThat(first.header("RateLimit")).matches("\"caller\";r=39;t=[12]");
        for (int i = 1; i < PER_MINUTE; i++) {
            as("reader").get(PATH).then().statusCode(200);
        }
        rejected(() -> as("reader").get(PATH))
                .then()
                .header("RateLimit", containsString("r=0;"))
                .body("detail", containsString("more than 40 requests in a minute"));
        as("analyst").get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/api-keys, 403", "GET, /v1/unknown, 404", "POST, /v1/areas, 403", "PATCH, /v1/areas, 405"})
    void rejectedRequestsCount(String method, String path, int status) {
        as("publisher").request(method, path).then().statusCode(anyOf(equalTo(status), equalTo(429)));
        rejected(() -> as("publisher").request(method, path));
    }

    @Test
    void addressWithoutCredentialsHasATenth() {
        rejected(() -> anonymously().get(PATH))
                .then()
                .header("RateLimit", nullValue())
                .body("detail", containsString("More than 4 requests without"));
        as("clerk").get(PATH).then().statusCode(200);
        anonymously().get("/q/health/live").then().statusCode(200);
        anonymously().get("/problems.html").then().statusCode(200);
    }

    /** The first response that is rejected for the number of requests. */
    private static Response rejected(Supplier<Response> request) {
        for (int i = 0; i < MOST; i++) {
            Response response = request.get();
            if (response.statusCode() == 429) {
                response.then().body("code", equalTo("too_many_requests"));
                assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 60);
                return response;
            }
        }
        throw new AssertionError("No request was rejected.");
    }
}
