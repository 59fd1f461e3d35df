package org.scrutiny.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Attaches the bodies in openapi/examples: the file {@code createArea.request.json} is the request body of that
 * operation, {@code createArea.response.json} its answer.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Examples::addTo);
    }

    private static void addTo(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            attach(operation.getRequestBody().getContent(), id, "request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("20")) {
                attach(response.getContent(), id, "response");
            }
        });
    }

    private static void attach(Content content, String operationId, String part) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((mediaType, media) -> {
            Object example = read(operationId + "." + part + (mediaType.startsWith("text/") ? ".txt" : ".json"));
            if (example != null) {
                media.setExamples(Map.of(operationId, OASFactory.createExample().value(example)));
            }
        });
    }

    private static Object read(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream("/contract/examples/" + file)) {
            if (stream == null) {
                return null;
            }
            return file.endsWith(".txt")
                    ? new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    : JSON.readValue(stream, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
