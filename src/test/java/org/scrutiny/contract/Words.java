package org.scrutiny.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds the descriptions in words.yaml. A name has the same meaning everywhere and is described once; where it differs, the
 * entry is qualified by its schema ({@code Comment.position}) or, for a parameter, by its operation
 * ({@code listAreas.cursor}) or resource ({@code areas.code}).
 *
 * @param schemas by name
 * @param properties by name, or by schema and name
 * @param operations by operation id
 * @param parameters by name, by resource and name, or by operation and name
 */
record Words(
        Map<String, String> schemas,
        Map<String, String> properties,
        Map<String, String> operations,
        Map<String, ParameterWords> parameters) {
    private static final ObjectMapper YAML = new YAMLMapper();

    /** The description of a parameter, and an example that works with the demonstration data. */
    record ParameterWords(String description, Object example) {}

    static void addTo(OpenAPI contract) {
        Words words = read();
        contract.getComponents().getSchemas().forEach(words::describe);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> words.describe(path, operation)));
    }

    private static Words read() {
        try (InputStream file = Words.class.getResourceAsStream("/contract/words.yaml")) {
            return YAML.readValue(file, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(String name, Schema schema) {
        String read = name.endsWith(SchemaNames.WRITTEN)
                ? name.substring(0, name.length() - SchemaNames.WRITTEN.length())
                : name;
        if (schema.getDescription() == null) {
            schema.setDescription(
                    name.endsWith(SchemaNames.PAGE)
                            ? "One page of a list."
                            : schemas.get(schemas.containsKey(name) ? name : read));
        }
        if (schema.getProperties() != null) {
            List<String> owners = List.of(name, name.endsWith(SchemaNames.PAGE) ? SchemaNames.PAGE : read);
            schema.getProperties().forEach((property, of) -> {
                if (of.getDescription() == null) {
                    of.setDescription(find(properties, owners, property, Function.identity()));
                }
            });
        }
    }

    private void describe(String path, Operation operation) {
        if (operation.getDescription() == null) {
            operation.setDescription(operations.get(operation.getOperationId()));
        }
        List<String> owners = List.of(operation.getOperationId(), path.split("/", -1)[2]);
        Schemas.parameters(operation).forEach(parameter -> describe(owners, parameter));
    }

    private void describe(List<String> owners, Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(find(parameters, owners, name, ParameterWords::description));
        }
        if (parameter.getExample() == null) {
            parameter.setExample(find(parameters, owners, name, ParameterWords::example));
        }
    }

    /** Returns the entry of the first owner that has its own, otherwise the shared one; null if there is none. */
    private static <E, T> T find(Map<String, E> entries, List<String> owners, String name, Function<E, T> text) {
        return Stream.concat(owners.stream().map(owner -> owner + "." + name), Stream.of(name))
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
