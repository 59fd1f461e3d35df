package org.scrutiny.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Translates Java types and Bean Validation constraints to what clients send and receive. */
final class WireTypes {
    /** Types that are plain strings to a client, with their formats. */
    private static final Map<String, String> TEXTS = Map.of("LocalDate", "date", "Instant", "date-time");

    private WireTypes() {}

    static void apply(OpenAPI contract) {
        Schemas.forEach(contract, WireTypes::apply);
        TEXTS.keySet().forEach(contract.getComponents()::removeSchema);
        addConditions(contract.getComponents());
    }

    /** The conditions of import profiles, which have several forms. */
    private static void addConditions(Components components) {
        Schema texts = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        components.getSchemas().values().forEach(schema -> {
            if (schema.getProperties() != null && schema.getProperties().containsKey("where")) {
                schema.getProperties()
                        .get("where")
                        .setAdditionalPropertiesSchema(
                                OASFactory.createSchema().ref("#/components/schemas/TextCondition"));
            }
        });
        components.addSchema(
                "NotCondition",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("not", Schemas.copy(texts))
                        .addRequired("not"));
        components.addSchema(
                "TextCondition",
                OASFactory.createSchema()
                        .anyOf(List.of(
                                OASFactory.createSchema().addType(Schema.SchemaType.STRING),
                                texts,
                                OASFactory.createSchema().ref("#/components/schemas/NotCondition"))));
    }

    private static void apply(Schema schema) {
        String target = Schemas.target(schema);
        if (target != null && TEXTS.containsKey(target)) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(TEXTS.get(target));
        } else if (target != null) {
            schema.setType(null);
        }
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(WireTypes::wireName).toList());
        }
        if (schema.getPattern() != null && !schema.getPattern().equals("\\S")) {
            // Bean Validation matches the whole text, JSON Schema any part of it.
            schema.setPattern("^(" + schema.getPattern() + ")$");
        }
        // Validators that use binary fractions reject 0.1 as a multiple of 1e-10; the service does not.
        schema.setMultipleOf(null);
    }

    /** Returns the constant as clients see it: in lower case, except for the one-letter codes of SDMX. */
    private static Object wireName(Object constant) {
        String name = String.valueOf(constant);
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
    }
}
