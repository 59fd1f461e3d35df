package org.scrutiny.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The one rule for how a constant is written on the wire: its JsonProperty, else its name in lower
 * case; a name of one letter is a code of SDMX, which are capitals.
 */
public final class EnumNames {
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(constant, EnumNames::read);
    }

    /** The names that a value of an enumeration may have, in words: "one of: a, b". */
    public static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .collect(Collectors.joining(", ", "one of: ", ""));
    }

    private static String read(Enum<?> constant) {
        try {
            JsonProperty given =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            if (given != null) {
                return given.value();
            }
            return constant.name().length() == 1
                    ? constant.name()
                    : constant.name().toLowerCase(Locale.ROOT);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
