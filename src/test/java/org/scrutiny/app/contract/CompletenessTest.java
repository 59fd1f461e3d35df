package org.scrutiny.app.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/** The contract describes everything, and its examples match its schemas. */
@QuarkusTest
@OnOneStore
class CompletenessTest extends RestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode contract;

    /** An operation, with its method and path as the name. */
    private record Operation(String name, JsonNode json) {}

    @BeforeEach
    void read() throws IOException {
        contract =
                JSON.readTree(given().get("/q/generated-contract?format=json").asString());
    }

    @Test
    void everyTagIsDescribed() {
        assertThat(contract.path("tags"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .as(tag.path("name").asText())
                        .isNotBlank());
    }

    @Test
    void everyOperationIsDescribed() {
        SoftAssertions softly = new SoftAssertions();
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations()) {
            JsonNode json = operation.json();
            softly.assertThat(ids.add(json.path("operationId").asText()))
                    .as(operation.name())
                    .isTrue();
            for (String words : List.of("summary", "description")) {
                softly.assertThat(json.path(words).asText())
                        .as(operation.name() + " " + words)
                        .isNotBlank();
            }
            softly.assertThat(json.path("tags")).as(operation.name()).hasSize(1);
            for (String status : List.of("400", "500", "503")) {
                softly.assertThat(json.path("responses").has(status))
                        .as(operation.name() + " " + status)
                        .isTrue();
            }
            for (JsonNode parameter : json.path("parameters")) {
                String named = operation.name() + " " + parameter.path("name").asText();
                softly.assertThat(parameter.path("description").asText())
                        .as(named)
                        .isNotBlank();
                softly.assertThat(parameter.has("example")
                                || parameter.has("examples")
                                || schema(parameter).path("examples").isArray())
                        .as(named + " has an example")
                        .isTrue();
            }
        }
        softly.assertThat(ids).hasSizeGreaterThan(40);
        softly.assertAll();
    }

    @Test
    void everyBodyHasAnExampleThatMatchesItsSchema() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : operations()) {
            contents(operation)
                    .forEach((name, content) -> content.properties().forEach(media -> {
                        JsonNode examples = media.getValue().path("examples");
                        softly.assertThat(examples.isEmpty())
                                .as(name + " lacks an example")
                                .isFalse();
                        if (media.getKey().contains("json")) {
                            examples.properties()
                                    .forEach(example -> softly.assertThat(violations(
                                                    media.getValue().path("schema"),
                                                    example.getValue().path("value")))
                                            .as(name)
                                            .allMatch(violation -> example.getKey()
                                                            .equals("flat")
                                                    && violation.getType().equals("required")));
                        }
                    }));
        }
        softly.assertAll();
    }

    @Test
    void everySchemaAndPropertyIsDescribed() {
        SoftAssertions softly = new SoftAssertions();
        contract.at("/components/schemas").properties().forEach(schema -> {
            softly.assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(property -> softly.assertThat(property.getValue().has("description")
                                    || property.getValue().has("$ref"))
                            .as(schema.getKey() + "." + property.getKey())
                            .isTrue());
        });
        softly.assertAll();
    }

    @Test
    void everyDescriptionBelongsToSomethingInTheContract() throws IOException {
        JsonNode words = new YAMLMapper().readTree(CompletenessTest.class.getResourceAsStream("/contract/words.yaml"));
        Set<String> described = new HashSet<>();
        contract.at("/components/schemas").properties().forEach(schema -> {
            String read = schema.getKey().replaceFirst("Input$", "");
            described.addAll(List.of(schema.getKey(), read));
            schema.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(property -> described.addAll(
                            List.of(property, schema.getKey() + "." + property, read + "." + property)));
        });
        described.add("Page.count");
        described.add("Page.countIsEstimate");
        described.add("Page.next");
        described.add("Page.value");
        for (Operation operation : operations()) {
            String id = operation.json().path("operationId").asText();
            String resource = operation.name().split("/", -1)[2];
            described.add(id);
            operation.json().path("parameters").forEach(parameter -> {
                String name = parameter.path("name").asText();
                described.addAll(List.of(name, id + "." + name, resource + "." + name));
            });
        }
        words.properties()
                .forEach(section -> assertThat(section.getValue().fieldNames())
                        .toIterable()
                        .as(section.getKey())
                        .isSubsetOf(described));
    }

    @Test
    void everyErrorCodeIsInTheContractAndOnTheErrorPage() {
        String page = given().get("/problems.html").asString();
        String responses = contract.at("/components/responses").toString();
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(responses).contains('"' + code.code() + '"');
            assertThat(page)
                    .contains(
                            "<tr id=\"" + code.code() + "\"",
                            "<td>" + code.status() + "</td><td>" + code.title() + ".</td>");
        }
    }

    private JsonNode schema(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return schema.has("$ref") ? contract.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> operations.add(
                                new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return operations;
    }

    private static Map<String, JsonNode> contents(Operation operation) {
        Map<String, JsonNode> contents = new LinkedHashMap<>();
        if (operation.json().has("requestBody")) {
            contents.put(operation.name() + " request", operation.json().at("/requestBody/content"));
        }
        operation.json().path("responses").properties().stream()
                .filter(response ->
                        response.getKey().startsWith("2") && response.getValue().has("content"))
                .forEach(response -> contents.put(
                        operation.name() + " " + response.getKey(),
                        response.getValue().path("content")));
        return contents;
    }

    private Set<ValidationMessage> violations(JsonNode schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", contract.path("components"));
        root.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(root)
                .validate(value);
    }
}
