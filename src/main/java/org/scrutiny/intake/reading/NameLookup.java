package org.scrutiny.intake.reading;

import java.util.Map;

/**
 * What the caller's catalogue knows files to call things. A profile's own names come first.
 *
 * @param areas names and codes of areas, such as {@code Wokingham} and {@code 872}, and the GSS code of each
 * @param indicators codes of indicators in other systems, such as {@code ReReferral}, and our own code of each
 */
public record NameLookup(Map<String, String> areas, Map<String, String> indicators) {
    public static final NameLookup NONE = new NameLookup(Map.of(), Map.of());
}
