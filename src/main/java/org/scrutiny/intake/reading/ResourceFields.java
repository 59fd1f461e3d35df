package org.scrutiny.intake.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The fields that a flat file of one kind of resource may have, one for each column.
 *
 * @param types by path: {@code title}, {@code expectedRange.lower}; a list of objects has one column for each of their
 *     fields, of type LIST, such as {@code externalCodes[].scheme} and {@code externalCodes[].code}
 */
public record ResourceFields(Map<String, FieldType> types) {
    public static final ResourceFields OBSERVATIONS = new ResourceFields(Map.ofEntries(
            Map.entry("indicator", FieldType.TEXT),
            Map.entry("area", FieldType.TEXT),
            Map.entry("period", FieldType.TEXT),
            Map.entry("timePeriod", FieldType.TEXT),
            Map.entry("timeIdentifier", FieldType.TEXT),
            Map.entry("value", FieldType.FIGURE),
            Map.entry("numerator", FieldType.FIGURE),
            Map.entry("denominator", FieldType.FIGURE),
            Map.entry("status", FieldType.LIST),
            Map.entry("confidentiality", FieldType.TEXT),
            Map.entry("note", FieldType.TEXT),
            Map.entry("sourceSystem", FieldType.TEXT),
            Map.entry("revision.kind", FieldType.TEXT),
            Map.entry("revision.reason", FieldType.TEXT),
            Map.entry("id", FieldType.IGNORED),
            Map.entry("indicatorTitle", FieldType.IGNORED),
            Map.entry("areaName", FieldType.IGNORED),
            Map.entry("periodType", FieldType.IGNORED),
            Map.entry("periodStart", FieldType.IGNORED),
            Map.entry("periodEnd", FieldType.IGNORED),
            Map.entry("unit", FieldType.IGNORED),
            Map.entry("shorthand", FieldType.IGNORED),
            Map.entry("revisionNumber", FieldType.IGNORED),
            Map.entry("recordedAt", FieldType.IGNORED),
            Map.entry("recordedBy", FieldType.IGNORED),
            Map.entry("batch", FieldType.IGNORED)));

    /** The column that {@link RejectedRows} adds, so that a mended file can be sent as it is. */
    private static final String ERROR = "error";

    public ResourceFields {
        Map<String, FieldType> all = new LinkedHashMap<>(types);
        all.putIfAbsent(ERROR, FieldType.IGNORED);
        types = Map.copyOf(all);
        if (types.keySet().stream().map(ResourceFields::key).distinct().count() != types.size()) {
            throw new IllegalArgumentException("Two fields have the same column: " + types.keySet());
        }
    }

    /** The path of the field that a column's name means, whatever its case, dots, dashes and blanks; null if none. */
    String path(String column) {
        String key = key(column);
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
