package org.scrutiny.intake.reading.csv;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Names that files use for areas and indicators, as the caller's catalogue knows them. The names of a profile take precedence.
 *
 * @param areas finds the GSS code for a name or other code, such as {@code Wokingham} or {@code 872}; the text itself if its
 *     meaning depends on the period of the row; null if the text is unknown
 * @param indicators indicator codes by the code of the same figure in another system, such as {@code ReReferral}
 */
public record NameLookup(UnaryOperator<String> areas, Map<String, String> indicators) {
    public static final NameLookup NONE = new NameLookup(text -> null, Map.of());
}
