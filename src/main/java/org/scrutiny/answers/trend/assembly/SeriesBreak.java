package org.scrutiny.answers.trend.assembly;

import java.time.LocalDate;

/**
 * A break in a series. A rebase applies from the period that contains its day, or else the next one; a new definition from
 * the first period that begins on or after its day.
 *
 * @param reason recorded reason; null for a rebase that the request only tries out
 * @param redefined whether the definition changed, so that figures before and after cannot be compared at all
 */
public record SeriesBreak(LocalDate day, String reason, boolean redefined) {
    /** The same break on the first day of the period from which it applies; unchanged if there is none. */
    SeriesBreak placed(DatedPeriods periods) {
        int index = redefined ? -1 : periods.firstFrom(day);
        return index < 0 ? this : new SeriesBreak(periods.periods().get(index).start(), reason, false);
    }
}
