package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period's figure as part of its year.
 *
 * @param start first day of the period; equal to the last for a state on a day
 * @param end last day of the period, which decides the year
 * @param value null for a missing figure, and for 0 of 0 cases, which is a known figure without a ratio
 * @param numerator number of cases; null exactly when the denominator is
 */
public record YearlyFigure(LocalDate start, LocalDate end, Double value, Double numerator, Double denominator) {
    /** Whether the figure of the period is known. */
    boolean known() {
        return value != null || denominator != null;
    }

    /** Number of whole months that it covers; 0 for a day. */
    int months() {
        return (int) ChronoUnit.MONTHS.between(start, start.equals(end) ? end : end.plusDays(1));
    }
}
