package org.scrutiny.kernel.statistics;

import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param start first day of the period
 * @param end last day of the period
 * @param value the stored value, never a rounded one; null where there is none
 * @param excluded whether the point is shown only: it takes no part in limits and runs, and its neighbours are adjacent
 */
public record SeriesPoint(LocalDate start, LocalDate end, Rational value, boolean excluded) {

    /** Whether the point takes part in limits and runs. */
    public boolean counts() {
        return value != null && !excluded;
    }
}
