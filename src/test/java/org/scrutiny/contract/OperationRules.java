package org.scrutiny.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Derives the statuses and headers of an operation from its method, its path, its parameters and its body. */
final class OperationRules {
    private static final String IF_MATCH = "If-Match";
    private static final String API_KEYS = "/v1/api-keys";
    /** POST operations that create no resource, with the description of their 200. */
    private static final Map<String, String> POST_WITH_200 = Map.of(
            "judgeTrend", "The verdicts.",
            "importFile", "Imported; for a dry run, the report of what would be imported.",
            "cancelImport", "Cancelled, or about to be cancelled.",
            "withdrawImport", "Withdrawn.");

    /** Operations with a second status of success, and its description. */
    private static final Map<String, Map.Entry<String, String>> SECOND_SUCCESS = Map.of(
            "importMinutes", Map.entry("201", "Imported as the first text of this item."),
            "createRedaction", Map.entry("200", "A dry run: nothing has changed, and the id refers to no resource."));

    private OperationRules() {}

    static void apply(String path, HttpMethod method, Operation operation) {
        boolean conditional = hasParameter(operation, IF_MATCH);
        boolean storesKey = path.startsWith(API_KEYS);
        boolean tagged = !storesKey && (path.endsWith("}") || path.endsWith("}/trend") || path.endsWith("/summary"));
        Schemas.parameters(operation).forEach(ParameterRules::apply);
        // The stored response to a repeated request would contain a secret.
        if (method == HttpMethod.POST && !isComputed(operation) && !storesKey) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .schema(text()));
        }
        if (method == HttpMethod.PUT && path.endsWith("{name}")) {
            // The client chooses the name; a name that is not taken yet has no version.
            Schemas.parameters(operation)
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(false));
        }
        succeed(method, operation, tagged);
        if (method == HttpMethod.GET && tagged) {
            addIfNoneMatch(operation);
            operation.getResponses().addAPIResponse("304", response("The version in If-None-Match is current."));
        }
        for (int status : failures(path, method, operation, conditional)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse()
                                    .ref("#/components/responses/" + ProblemResponses.name(status)));
        }
        StreamRules.apply(operation);
    }

    private static void succeed(HttpMethod method, Operation operation, boolean tagged) {
        APIResponses responses = operation.getResponses();
        APIResponse scanned = responses.getAPIResponses().values().iterator().next();
        responses.getAPIResponses().keySet().stream().toList().forEach(responses::removeAPIResponse);
        switch (method) {
            case POST -> {
                String done = POST_WITH_200.get(operation.getOperationId());
                if (done != null) {
                    responses.addAPIResponse("200", scanned.description(done));
                    return;
                }
                responses.addAPIResponse(
                        "201",
                        scanned.description("Created; `Location` gives its address.")
                                .addHeader("Location", header("Address of the new resource."))
                                .addHeader("ETag", header("Its version.")));
            }
            case DELETE -> responses.addAPIResponse("204", response("Deleted."));
            default -> {
                responses.addAPIResponse(
                        "200", scanned.description(method == HttpMethod.PUT ? "Updated." : "The requested data."));
                if (tagged) {
                    scanned.addHeader("ETag", header("The version of the response."));
                }
            }
        }
        Map.Entry<String, String> also = SECOND_SUCCESS.get(operation.getOperationId());
        if (also != null) {
            responses.addAPIResponse(also.getKey(), response(also.getValue()).content(scanned.getContent()));
        }
    }

    private static Set<Integer> failures(String path, HttpMethod method, Operation operation, boolean conditional) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 500, 503));
        if (path.contains("{")) {
            statuses.addAll(Set.of(404, 410));
        }
        if (hasQuery(operation)) {
            statuses.add(414);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(isComputed(operation) ? Set.of(408, 413, 415, 422) : Set.of(408, 409, 413, 415, 422));
            operation.getRequestBody().setRequired(true);
        }
        if (method == HttpMethod.DELETE || (method == HttpMethod.POST && !isComputed(operation))) {
            statuses.add(409);
        }
        if (method == HttpMethod.DELETE && hasParameter(operation, "reason")) {
            statuses.add(422);
        }
        if (conditional) {
            statuses.addAll(Set.of(412, 428));
        }
        return statuses;
    }

    /** Whether a POST only calculates a response and stores nothing. */
    private static boolean isComputed(Operation operation) {
        return "judgeTrend".equals(operation.getOperationId());
    }

    private static boolean hasParameter(Operation operation, String name) {
        return Schemas.parameters(operation).anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static boolean hasQuery(Operation operation) {
        return Schemas.parameters(operation).anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    private static void addIfNoneMatch(Operation operation) {
        if (!hasParameter(operation, "If-None-Match")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .schema(text()));
        }
    }

    static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
