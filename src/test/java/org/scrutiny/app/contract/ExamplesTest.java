package org.scrutiny.app.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** Every example in the contract works with the demonstration data, as "Execute" in Swagger UI sends it. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class ExamplesTest extends RestTest {
    /** Reads before writes. */
    private static final List<String> METHODS = List.of("get", "post", "put");

    /** Every import of the demonstration has ended, so there is none to cancel; it has no API key, whose secret all would know. */
    private static final List<String> NOT_APPLICABLE =
            List.of("/v1/imports/{id}/cancellation", "/v1/api-keys/{id}", "/v1/api-keys/{id}/secrets");
    /** A cursor omits rows, and the result of asOf depends on when the demonstration was loaded. */
    private static final List<String> OMITTED = List.of("cursor", "asOf");

    private JsonNode contract;

    @Test
    void everyExampleWorksOnTheDemonstrationData() throws IOException {
        contract = new ObjectMapper()
                .readTree(given().get("/q/generated-contract?format=json").asString());
        for (String method : METHODS) {
            for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode() && !NOT_APPLICABLE.contains(path.getKey())) {
                    Response answer = send(method, path.getKey(), operation);
                    assertThat(answer.statusCode())
                            .as("%s %s: %s", method, path.getKey(), answer.asString())
                            .isBetween(200, 299);
                }
            }
        }
    }

    private Response send(String method, String path, JsonNode operation) {
        RequestSpecification request = request();
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            JsonNode example = example(parameter);
            if (in.equals("path")) {
                address = address.replace("{" + name + "}", example.asText());
            } else if (in.equals("query") && !OMITTED.contains(name)) {
                if (example.isArray()) {
                    for (JsonNode one : example) {
                        request.queryParam(name, one.asText());
                    }
                } else if (!example.isMissingNode()) {
                    request.queryParam(name, example.asText());
                }
            }
        }
        if (method.equals("put") && !path.endsWith("minutes")) {
            // The links of a comment have no address of their own to read.
            request.header("If-Match", get(address.replaceAll("/links$", "")).header("ETag"));
        }
        if (operation.has("requestBody")) {
            Map.Entry<String, JsonNode> media =
                    operation.at("/requestBody/content").properties().iterator().next();
            JsonNode value = media.getValue().path("examples").iterator().next().path("value");
            request.header("Content-Type", media.getKey()).body(value.isTextual() ? value.asText() : value.toString());
        }
        return request.request(method, address);
    }

    private static JsonNode example(JsonNode parameter) {
        return parameter.has("example") ? parameter.path("example") : parameter.at("/schema/examples/0");
    }
}
