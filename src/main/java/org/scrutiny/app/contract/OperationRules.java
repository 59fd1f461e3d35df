package org.scrutiny.app.contract;

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

/** Which statuses and headers an operation has follows from its method, its path, and whether it has a body. */
final class OperationRules {
    private static final String IF_MATCH = "If-Match";
    /** Operations that are asked for with POST and make no resource, and what their 200 says. */
    private static final Map<String, String> DONE = Map.of(
            "judgeTrend", "Judged.",
            "importFile", "Taken in, or in a dry run, as it would be.",
            "cancelImport", "Cancelled, or about to be.",
            "withdrawImport", "Taken back.");

    /** Operations that succeed in another way too: with which status, and what it says. */
    private static final Map<String, Map.Entry<String, String>> ALSO = Map.of(
            "importMinutes", Map.entry("201", "Imported; it is the first text of this item."),
            "createRedaction", Map.entry("200", "A dry run: nothing is changed, and the id is nobody's."));

    /** Operations that make what is not there yet under a name of the client's. */
    private static final Set<String> SAVED = Set.of("saveImportProfile", "saveValidationRule");

    private OperationRules() {}

    static void apply(String path, HttpMethod method, Operation operation) {
        boolean conditional = hasParameter(operation, IF_MATCH);
        boolean tagged = path.endsWith("}") || path.endsWith("}/trend") || path.endsWith("/summary");
        Schemas.parameters(operation).forEach(ParameterRules::apply);
        if (method == HttpMethod.POST && !isComputed(operation)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .schema(text()));
        }
        if (SAVED.contains(operation.getOperationId())) {
            // A name that is free takes no version.
            Schemas.parameters(operation)
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(false));
        }
        succeed(method, operation, tagged);
        if (method == HttpMethod.GET && tagged) {
            addIfNoneMatch(operation);
            operation
                    .getResponses()
                    .addAPIResponse("304", response("The version that If-None-Match names is current."));
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
                String done = DONE.get(operation.getOperationId());
                if (done != null) {
                    responses.addAPIResponse("200", scanned.description(done));
                    return;
                }
                responses.addAPIResponse(
                        "201",
                        scanned.description("Made; Location says where.")
                                .addHeader("Location", header("Address of the new resource."))
                                .addHeader("ETag", header("Its version.")));
            }
            case DELETE -> responses.addAPIResponse("204", response("Deleted."));
            default -> {
                responses.addAPIResponse("200", scanned.description(method == HttpMethod.PUT ? "Changed." : "Found."));
                if (tagged) {
                    scanned.addHeader("ETag", header("The version of what is answered."));
                }
            }
        }
        Map.Entry<String, String> also = ALSO.get(operation.getOperationId());
        if (also != null) {
            responses.addAPIResponse(also.getKey(), response(also.getValue()).content(scanned.getContent()));
        }
    }

    private static Set<Integer> failures(String path, HttpMethod method, Operation operation, boolean conditional) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 406, 500, 503));
        if (path.contains("{")) {
            statuses.addAll(Set.of(404, 410));
        }
        if (hasQuery(operation)) {
            statuses.add(414);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(isComputed(operation) ? Set.of(413, 415, 422) : Set.of(409, 413, 415, 422));
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

    /** Answers what was sent, and makes nothing. */
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
