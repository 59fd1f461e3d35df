package org.scrutiny.intake.reading.profile;

import java.math.BigDecimal;

/**
 * A column of figures.
 *
 * @param column its name in the header
 * @param indicator code of the indicator, or null if the profile's {@code indicatorColumn} names it on every line
 * @param role value if null
 * @param scale the factor by which its figures are multiplied, such as 100 for proportions; null for none
 */
public record MeasureColumn(String column, String indicator, MeasureRole role, BigDecimal scale) {
    public MeasureColumn {
        role = role == null ? MeasureRole.VALUE : role;
    }

    /** A column of figures that are taken as they are. */
    public MeasureColumn(String column, String indicator, MeasureRole role) {
        this(column, indicator, role, null);
    }
}
