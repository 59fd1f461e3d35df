package org.scrutiny.platform.rest;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.scrutiny.platform.json.EnumNames;

/** Has Jackson write and read the constants of every enumeration as {@link EnumNames} spells them. */
final class WireNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = EnumNames.of(constants[i]);
        }
        return names;
    }
}
