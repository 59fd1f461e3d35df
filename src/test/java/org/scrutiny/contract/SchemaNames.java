package org.scrutiny.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives schemas the names that generated clients will use. */
final class SchemaNames {
    /** Suffix of schemas in requests. A request may omit optional fields, so it never shares a schema with a response. */
    static final String WRITTEN = "Input";

    /** Suffix of the schemas of list responses. */
    static final String PAGE = "Page";

    private SchemaNames() {}

    static void apply(OpenAPI contract) {
        Components components = contract.getComponents();
        // The scan names a page of areas PageArea.
        Map.copyOf(components.getSchemas()).forEach((name, schema) -> {
            if (name.startsWith(PAGE)) {
                components.removeSchema(name);
                components.addSchema(name.substring(PAGE.length()) + PAGE, schema);
            }
        });
        Schemas.forEach(contract, schema -> {
            String target = Schemas.target(schema);
            if (target != null && target.startsWith(PAGE)) {
                schema.setRef(target.substring(PAGE.length()) + PAGE);
            }
        });
        Schemas.bodies(contract).forEach(body -> separate(components, body));
        new TreeMap<>(components.getSchemas()).forEach((name, schema) -> {
            if (name.endsWith(WRITTEN)) {
                partsOf(schema).forEach(part -> separate(components, part));
            }
        });
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private static Stream<Schema> partsOf(Schema schema) {
        return schema.getProperties().values().stream()
                .map(property -> property.getItems() == null ? property : property.getItems());
    }

    private static void separate(Components components, Schema part) {
        String target = Schemas.target(part);
        if (target == null || target.endsWith(WRITTEN)) {
            return;
        }
        Schema shared = components.getSchemas().get(target);
        if (shared.getProperties() != null) {
            components.addSchema(target + WRITTEN, Schemas.copy(shared));
            part.setRef(target + WRITTEN);
        }
    }
}
