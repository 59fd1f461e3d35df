package org.scrutiny.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Attaches the bodies in openapi/examples. {@code createArea.request.json} is the request body of that operation,
 * {@code createArea.response.json} its response, {@code listObservations.response.flat.json} that with {@code fields=flat}
 * and {@code importFile.accepted.json} the body of a 202. Text bodies end with {@code .txt}, {@code .ndjson}, {@code .html} or
 * {@code .xml}.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static void addTo(OpenAPI contract) {
        Schemas.operations(contract).forEach(Examples::addTo);
    }

    private static void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            attach(operation.getRequestBody().getContent(), operation, "request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("20")) {
                attach(response.getContent(), operation, status.equals("202") ? "accepted" : "response");
            }
        });
    }

    private static void attach(Content content, Operation operation, String part) {
        if (content == null) {
            return;
        }
        String id = operation.getOperationId();
        content.getMediaTypes().forEach((mediaType, media) -> {
            Object example = read(id + "." + part + ending(mediaType));
            if (example != null) {
                media.addExample(id, example(operation.getSummary(), example));
            }
            Object flat = read(id + "." + part + ".flat" + ending(mediaType));
            if (flat != null) {
                media.addExample("flat", example("With `fields=flat`", flat));
            }
        });
    }

    private static Example example(String summary, Object value) {
        return OASFactory.createExample().summary(summary).value(value);
    }

    private static String ending(String mediaType) {
        if (mediaType.endsWith("ndjson")) {
            return ".ndjson";
        }
        if (mediaType.endsWith("xml") || mediaType.endsWith("html")) {
            return "." + mediaType.substring(mediaType.indexOf('/') + 1);
        }
        return mediaType.startsWith("text/") ? ".txt" : ".json";
    }

    private static Object read(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream("/contract/examples/" + file)) {
            if (stream == null) {
                return null;
            }
            return !file.endsWith(".json")
                    ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    : JSON.readValue(stream, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
