package org.scrutiny.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Fails a test whose response the contract does not allow: its status, its media type or the shape of its body. */
final class ContractCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private JsonNode contract;
    private List<Operations> paths;

    /** The operations of the addresses that match a path of the contract. */
    private record Operations(Pattern address, JsonNode byMethod) {}

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = JsonPaths.of(context.next(request, specification));
        URI address = URI.create(request.getURI());
        String path = address.getPath();
        assertThat(response.statusCode()).as(request.getMethod() + " " + path).isNotEqualTo(500);
        JsonNode operation = operation(path, request.getMethod().toLowerCase(Locale.ROOT));
        if (operation != null) {
            boolean selected = address.getQuery() != null && address.getQuery().contains("fields=");
            check(request.getMethod() + " " + path, operation, response, selected);
        }
        return response;
    }

    /** @param selected whether the request names fields, so that the response need not have all of them */
    private void check(String request, JsonNode operation, Response response, boolean selected) {
        String status = Integer.toString(response.statusCode());
        if (status.equals("405")) {
            return;
        }
        JsonNode documented = resolve(operation.path("responses").path(status));
        assertThat(documented.isMissingNode())
                .as("%s: status %s is in the contract; it was answered with %s", request, status, response.asString())
                .isFalse();
        String body = response.asString();
        if (body.isEmpty()) {
            return;
        }
        String mediaType = response.contentType().replaceFirst(";.*", "");
        JsonNode schema = media(documented.path("content"), mediaType).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s: %s with status %s is in the contract", request, mediaType, status)
                .isFalse();
        if (mediaType.endsWith("/json") || mediaType.endsWith("+json")) {
            assertThat(violations(schema, body))
                    .as("%s: %s", request, body)
                    .allMatch(violation -> selected && violation.getType().equals("required"));
        }
    }

    private Set<ValidationMessage> violations(JsonNode schema, String body) {
        return schemas.computeIfAbsent(schema, this::compile)
                .validate(tree(body), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", contract.path("components"));
        root.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private static JsonNode media(JsonNode content, String mediaType) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (type.getKey().replaceFirst(";.*", "").equals(mediaType)) {
                return type.getValue();
            }
        }
        return content.path(mediaType);
    }

    private JsonNode operation(String path, String method) {
        load();
        for (Operations operations : paths) {
            if (operations.byMethod().has(method)
                    && operations.address().matcher(path).matches()) {
                return operations.byMethod().path(method);
            }
        }
        return null;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private synchronized void load() {
        if (contract != null) {
            return;
        }
        contract = tree(RestAssured.get("/q/generated-contract?format=json").asString());
        paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            String address = path.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            paths.add(new Operations(Pattern.compile(address), path.getValue()));
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
