package org.scrutiny.intake.reading;

/**
 * A column of figures.
 *
 * @param column its name in the header
 * @param indicator code of the indicator, or null if the profile's {@code indicatorColumn} says it on every line
 * @param role value unless something else is said
 */
public record MeasureColumn(String column, String indicator, MeasureRole role) {
    public MeasureColumn {
        role = role == null ? MeasureRole.VALUE : role;
    }
}
