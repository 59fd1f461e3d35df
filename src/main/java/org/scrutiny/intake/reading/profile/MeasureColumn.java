package org.scrutiny.intake.reading.profile;

/**
 * A column of figures.
 *
 * @param column its name in the header
 * @param indicator code of the indicator, or null if the profile's {@code indicatorColumn} names it on every line
 * @param role value if null
 */
public record MeasureColumn(String column, String indicator, MeasureRole role) {
    public MeasureColumn {
        role = role == null ? MeasureRole.VALUE : role;
    }
}
