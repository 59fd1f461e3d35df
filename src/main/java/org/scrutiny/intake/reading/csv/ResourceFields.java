package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutiny.intake.reading.profile.MeasureRole;

/**
 * The fields of a resource that a flat file may have, one column each.
 *
 * @param types by path: {@code title}, {@code expectedRange.lower}; a list of objects has one column of type LIST for each
 *     of their fields, such as {@code externalCodes[].scheme} and {@code externalCodes[].code}
 */
public record ResourceFields(Map<String, FieldType> types) {
    /** The column that {@link RejectedRows} adds, so that a corrected file can be sent without removing it. */
    private static final String ERROR = "error";

    /** The names of columns in SDMX-CSV. */
    private static final Map<String, String> SDMX = Map.of(
            "REF_AREA", "area",
            "TIME_PERIOD", "period",
            "OBS_VALUE", "value",
            "OBS_STATUS", "status",
            "CONF_STATUS", "confidentiality");

    public ResourceFields {
        Map<String, FieldType> all = new LinkedHashMap<>(types);
        all.putIfAbsent(ERROR, FieldType.IGNORED);
        types = Map.copyOf(all);
        if (types.keySet().stream().map(ResourceFields::key).distinct().count() != types.size()) {
            throw new IllegalArgumentException("Two fields have the same column: " + types.keySet());
        }
    }

    /**
     * Derives the fields from the components of an input record, including those of nested records.
     *
     * @param ignored further columns that are allowed and not read; one with the name of a field's column is that field
     */
    public static ResourceFields of(Class<? extends Record> input, List<String> ignored) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        addComponents("", input, types);
        Set<String> columns = types.keySet().stream().map(ResourceFields::key).collect(Collectors.toSet());
        ignored.stream()
                .filter(name -> !columns.contains(key(name)))
                .forEach(name -> types.put(name, FieldType.IGNORED));
        return new ResourceFields(types);
    }

    /** As {@link #of}, for an input whose value, numerator and denominator are figures. */
    public static ResourceFields ofFigures(Class<? extends Record> input, List<String> ignored) {
        Map<String, FieldType> types = new LinkedHashMap<>(of(input, ignored).types);
        for (MeasureRole role : MeasureRole.values()) {
            types.replace(role.field(), FieldType.FIGURE);
        }
        return new ResourceFields(types);
    }

    private static void addComponents(String prefix, Class<?> type, Map<String, FieldType> types) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            if (List.class.isAssignableFrom(component.getType())) {
                addList(path, elementType(component), types);
            } else if (isObject(component.getType())) {
                addComponents(path + ".", component.getType(), types);
            } else {
                types.put(path, fieldType(component.getType()));
            }
        }
    }

    private static void addList(String path, Class<?> element, Map<String, FieldType> types) {
        if (!isObject(element)) {
            types.put(path, FieldType.LIST);
            return;
        }
        for (RecordComponent field : element.getRecordComponents()) {
            types.put(path + "[]." + field.getName(), FieldType.LIST);
        }
    }

    private static Class<?> elementType(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    /** Whether JSON writes the type as an object: a record that Jackson does not create from a single string. */
    private static boolean isObject(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .map(method -> method.getAnnotation(JsonCreator.class))
                        .noneMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }

    private static FieldType fieldType(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return FieldType.NUMBER;
        }
        if (type == Boolean.class) {
            return FieldType.BOOLEAN;
        }
        return type == LocalDate.class ? FieldType.DATE : FieldType.TEXT;
    }

    /** Whether the resource has figures, as observations do. */
    boolean hasFigures() {
        return types.containsValue(FieldType.FIGURE);
    }

    /** Finds the path of the field for a column name, ignoring case and punctuation; null if there is none. */
    String path(String column) {
        String sdmx = hasFigures() ? SDMX.get(column) : null;
        String key = sdmx == null ? key(column) : sdmx;
        return types.keySet().stream()
                .filter(path -> Objects.equals(key(path), key))
                .findFirst()
                .orElse(null);
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
