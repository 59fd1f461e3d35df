package org.scrutiny.intake.reading.csv;

import java.util.Map;

/**
 * Names that files use for areas and indicators, as the caller's catalogue knows them. The names of a profile take precedence.
 *
 * @param areas GSS codes by name or other code, such as {@code Wokingham} or {@code 872}
 * @param indicators indicator codes by the code in another system, such as {@code ReReferral}
 */
public record NameLookup(Map<String, String> areas, Map<String, String> indicators) {
    public static final NameLookup NONE = new NameLookup(Map.of(), Map.of());
}
