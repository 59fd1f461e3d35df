package org.scrutiny.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names of enumeration constants in JSON: the JsonProperty if there is one, otherwise the name in lower case. A name of
 * one letter is an SDMX code and stays in upper case.
 */
public final class EnumNames {
    private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return NAMES.computeIfAbsent(constant, EnumNames::read);
    }

    /** The names that a value of an enumeration may have, in words: "one of: a, b". */
    public static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .collect(Collectors.joining(", ", "one of: ", ""));
    }

    private static String read(Enum<?> constant) {
        try {
            JsonProperty property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            if (property != null) {
                return property.value();
            }
            return constant.name().length() == 1
                    ? constant.name()
                    : constant.name().toLowerCase(Locale.ROOT);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
