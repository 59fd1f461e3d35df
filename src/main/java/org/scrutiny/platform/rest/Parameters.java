package org.scrutiny.platform.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.json.WireDates;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.AsOf.MeetingDays;

/** Parses path, query and header parameters; the error for an invalid one has its name and the expected form. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, text -> Integer.valueOf(digits(text)),
            Long.class, text -> Long.valueOf(digits(text)),
            Boolean.class, Parameters::bool,
            LocalDate.class, WireDates::date,
            Instant.class, WireDates::instant);

    private final MeetingDays meetings;

    Parameters(MeetingDays meetings) {
        this.meetings = meetings;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = reader(type);
        return reader == null ? null : new Converter<>(type, reader, nameIn(annotations));
    }

    private Function<String, ?> reader(Class<?> type) {
        if (type == AsOf.class) {
            return text -> AsOf.read(text, meetings);
        }
        return type.isEnum() ? text -> constant(type, text) : READERS.get(type);
    }

    /** The expected form of a Java type, in words. */
    static String describe(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == Integer.class || type == int.class || type == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a finite decimal number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a date such as 2024-04-01";
        }
        if (type == Instant.class) {
            return "an instant such as 2024-04-01T09:00:00Z, or a date";
        }
        if (type == AsOf.class) {
            return "an instant such as 2024-04-01T09:00:00Z, a date, or a meeting such as meeting:1";
        }
        if (type == String.class) {
            return "text";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return isWrittenAsText(type) ? "text or an object" : "an object";
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(method -> method.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Rejects a plus sign and the digits of other scripts, which Java would accept. */
    private static String digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> EnumNames.of((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "parameter";
    }

    private record Converter<T>(Class<T> type, Function<String, ?> reader, String name) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return type.cast(reader.apply(text));
            } catch (RuntimeException e) {
                String allowed = type.isEnum() ? EnumNames.oneOf(type) : describe(type);
                throw ProblemException.ofParameter(
                        ErrorCode.INVALID_PARAMETER, name, "'" + name + "' must be " + allowed + ".", text);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
    }
}
