package org.scrutiny.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.scrutiny.platform.rest.SelectableFields;

/** Corrects and completes scanned parameters. */
final class ParameterRules {
    private ParameterRules() {}

    static void apply(Parameter parameter) {
        Schema schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "If-Match" -> parameter.setRequired(true);
            // A numeric key is a string to clients, in paths as in bodies.
            case "id" -> {
                if (schema.getType().contains(Schema.SchemaType.INTEGER)) {
                    parameter.setSchema(schema.type(List.of(Schema.SchemaType.STRING))
                            .format(null)
                            .pattern("^[1-9][0-9]*$"));
                }
            }
            case "limit" -> parameter.setSchema(schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(1_000)));
            // One value can hold several names, separated by commas.
            case SelectableFields.PARAMETER ->
                parameter.style(Parameter.Style.FORM).explode(false);
            default -> {}
        }
        // The scan takes the text of the annotation.
        if (schema.getDefaultValue() instanceof String text && schema.getType() != null) {
            if (schema.getType().contains(Schema.SchemaType.INTEGER)) {
                schema.setDefaultValue(Integer.valueOf(text));
            } else if (schema.getType().contains(Schema.SchemaType.BOOLEAN)) {
                schema.setDefaultValue(Boolean.valueOf(text));
            }
        }
    }
}
