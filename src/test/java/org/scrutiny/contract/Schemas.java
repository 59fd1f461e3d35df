package org.scrutiny.contract;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Traverses the schemas of a contract. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** Visits every schema: named ones, those of bodies and parameters, and all nested ones. */
    static void forEach(OpenAPI contract, Consumer<Schema> visitor) {
        contract.getComponents().getSchemas().values().forEach(schema -> visit(schema, visitor));
        operations(contract).forEach(operation -> {
            parameters(operation).map(Parameter::getSchema).forEach(schema -> visit(schema, visitor));
            contents(operation)
                    .flatMap(content -> content.getMediaTypes().values().stream())
                    .forEach(media -> visit(media.getSchema(), visitor));
        });
    }

    static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    /** Returns the schemas of request bodies. */
    static List<Schema> bodies(OpenAPI contract) {
        return operations(contract)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> answers =
                operation.getResponses().getAPIResponses().values().stream().map(response -> response.getContent());
        Stream<Content> body = operation.getRequestBody() == null
                ? Stream.of()
                : Stream.of(operation.getRequestBody().getContent());
        return Stream.concat(body, answers).filter(Objects::nonNull);
    }

    private static void visit(Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        visit(schema.getItems(), visitor);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> visit(property, visitor));
        }
    }

    /** Returns the name of the referenced schema, or null if this is not a reference. */
    static String target(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : null;
    }

    /** Returns a deep copy. */
    static Schema copy(Schema original) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(original.getAll());
        if (original.getProperties() != null) {
            copy.setProperties(null);
            original.getProperties().forEach((name, property) -> copy.addProperty(name, copy(property)));
        }
        return copy;
    }

    /** Returns the schema with null as a further permitted value. */
    static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(schema.getRef()),
                            OASFactory.createSchema().addType(Schema.SchemaType.NULL)))
                    .description(schema.getDescription());
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }
}
