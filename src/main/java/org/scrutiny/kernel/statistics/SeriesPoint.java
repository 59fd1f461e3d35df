package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param start first day of the period
 * @param end last day of the period
 * @param value the stored, unrounded value; null for none
 * @param excluded whether the point is left out of limits and runs; its neighbours are then treated as adjacent
 */
public record SeriesPoint(LocalDate start, LocalDate end, Rational value, boolean excluded) {

    /** Whether the point is included in limits and runs. */
    public boolean counts() {
        return value != null && !excluded;
    }
}
