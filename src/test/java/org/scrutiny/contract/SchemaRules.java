package org.scrutiny.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Marks properties as required or nullable. A response always contains every property, null if it has no value. A request
 * may omit all but its required properties or send null for them.
 */
final class SchemaRules {
    /** Records without annotations, in pure packages and for errors, and those of their properties that can be null. */
    private static final Map<String, Set<String>> NULL_IN_PLAIN = Map.of(
            "Heading", Set.of("dashboard"),
            "Passage", Set.of(),
            "Resolution", Set.of("keyword", "action"),
            "Warning", Set.of(),
            "Utterance", Set.of("respondsTo", "respondsToEarlier"),
            "Speaker", Set.of("name", "jobTitle"),
            "Reference", Set.of(),
            "Problem", Set.of(),
            "Fault", Set.of());

    /** Properties that a response omits where they do not apply. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.of("Fault", Set.of("pointer", "parameter", "value"));

    private static final Set<String> LEFT_OUT_OF_PAGES = Set.of("count", "countIsEstimate");

    private SchemaRules() {}

    static void apply(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            if (name.endsWith(SchemaNames.WRITTEN)) {
                mayLeaveOut(schema);
            } else {
                alwaysHolds(name, schema);
            }
        });
    }

    private static void mayLeaveOut(Schema schema) {
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            if (!required.contains(name)) {
                schema.addProperty(name, Schemas.nullable(property));
            }
        });
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(Boolean.FALSE));
    }

    private static void alwaysHolds(String schemaName, Schema schema) {
        Set<String> leftOut =
                schemaName.endsWith(SchemaNames.PAGE) ? LEFT_OUT_OF_PAGES : LEFT_OUT.getOrDefault(schemaName, Set.of());
        Set<String> filled = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            boolean list = property.getItems() != null;
            boolean maybeNull = NULL_IN_PLAIN.containsKey(schemaName)
                    ? NULL_IN_PLAIN.get(schemaName).contains(name)
                    : !list && !leftOut.contains(name) && !filled.contains(name);
            if (maybeNull) {
                schema.addProperty(name, Schemas.nullable(property));
            } else if (property.getType() != null) {
                property.removeType(Schema.SchemaType.NULL);
            }
        });
        schema.setRequired(schema.getProperties().keySet().stream()
                .filter(name -> !leftOut.contains(name))
                .toList());
    }
}
