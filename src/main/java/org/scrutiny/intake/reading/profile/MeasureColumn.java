package org.scrutiny.intake.reading.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of figures.
 *
 * @param column its name in the header
 * @param indicator code of the indicator, or null if the profile's {@code indicatorColumn} names it on every line
 * @param role value if null
 * @param scale the factor by which its figures are multiplied, such as 100 for proportions; null for none
 * @param where the records that it is read from, in addition to the profile's {@code where}, whose conditions on the same columns
 *     it replaces. A numerator or denominator with other conditions than the value comes from the record that otherwise has the
 *     same area and period and the same text in the columns of all conditions
 * @param period the period of its figures, instead of a column
 */
public record MeasureColumn(
        String column,
        String indicator,
        MeasureRole role,
        BigDecimal scale,
        Map<String, TextCondition> where,
        String period) {
    @JsonCreator
    public MeasureColumn {
        role = role == null ? MeasureRole.VALUE : role;
        where = where == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** A measure of every record. */
    public MeasureColumn(String column, String indicator, MeasureRole role) {
        this(column, indicator, role, null, null, null);
    }
}
