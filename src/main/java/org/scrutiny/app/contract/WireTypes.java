package org.scrutiny.app.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of Java's types and of Bean Validation's constraints what they are on the wire. */
final class WireTypes {
    /** Types that are plain texts to a client and need no name in the contract. */
    private static final Map<String, String> TEXTS = Map.of("LocalDate", "date", "Instant", "date-time");

    private WireTypes() {}

    static void apply(OpenAPI contract) {
        Schemas.forEach(contract, WireTypes::apply);
        TEXTS.keySet().forEach(contract.getComponents()::removeSchema);
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
            // Bean Validation means the whole text, JSON Schema any part of it.
            schema.setPattern("^(" + schema.getPattern() + ")$");
        }
        // Validators that compute with binary fractions refuse 0.1 as no multiple of 1e-10; the service itself does
        // not.
        schema.setMultipleOf(null);
    }

    /** Codes of one letter are those of SDMX, which are capitals. */
    private static Object wireName(Object constant) {
        String name = String.valueOf(constant);
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
    }
}
