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

/** Whoever presses "Execute" with the examples of the contract, on the demonstration data, is given an answer. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class ExamplesTest extends RestTest {
    /** Reads first, and what deletes last. */
    private static final List<String> METHODS = List.of("get", "post", "put");

    /** There is nothing to cancel where all imports are over. */
    private static final List<String> NOTHING_THERE = List.of("/v1/imports/{id}/cancellation");
    /** A cursor leaves rows out, and what was known at a moment depends on when the demonstration was loaded. */
    private static final List<String> LEFT_OUT = List.of("cursor", "asOf");

    private JsonNode contract;

    @Test
    void everyExampleWorksOnTheDemonstrationData() throws IOException {
        contract = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        for (String method : METHODS) {
            for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode() && !NOTHING_THERE.contains(path.getKey())) {
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
            } else if (in.equals("query") && !LEFT_OUT.contains(name)) {
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
            // What a comment is about is a part of it, and has no address to be read at.
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
