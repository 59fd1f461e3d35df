package org.scrutiny.platform.access;

import java.util.Set;

/**
 * The series that a supplier may write and see.
 *
 * @param indicators codes; null for every indicator
 * @param areas codes; null for every area
 */
public record SupplierScope(Set<String> indicators, Set<String> areas) {
    /** Every series. */
    public static final SupplierScope ALL = new SupplierScope(null, null);

    public boolean includesIndicator(String code) {
        return indicators == null || indicators.contains(code);
    }

    public boolean includesArea(String code) {
        return areas == null || areas.contains(code);
    }

    /** Whether it includes a series. */
    public boolean includes(String indicator, String area) {
        return includesIndicator(indicator) && includesArea(area);
    }
}
