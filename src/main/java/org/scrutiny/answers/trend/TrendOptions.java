package org.scrutiny.answers.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.XmrParameters;

/**
 * How a reader wants a series judged.
 *
 * @param from first day of the earliest period to look at; null for no limit
 * @param to periods that begin on or after this day are left out; null for no limit
 * @param endingBy periods that end after this day are left out; null for no limit
 * @param asOf the moment as of which all is given; null for now
 * @param rebases days from which on new limits are to be tried, beside those that are recorded
 */
public record TrendOptions(
        LocalDate from, LocalDate to, LocalDate endingBy, Instant asOf, List<LocalDate> rebases, XmrParameters xmr) {

    /** All figures as they are now. */
    static TrendOptions of(XmrParameters xmr) {
        return new TrendOptions(null, null, null, null, List.of(), xmr);
    }

    /** As every series is judged unless a reader asks otherwise, up to a day and as of a moment; null for no limit. */
    public static TrendOptions standard(LocalDate endingBy, Instant asOf) {
        return new TrendOptions(null, null, endingBy, asOf, List.of(), XmrParameters.STANDARD);
    }

    boolean covers(Figure figure) {
        LocalDate start = figure.period().start();
        return (endingBy == null || !figure.period().end().isAfter(endingBy))
                && (from == null || !start.isBefore(from))
                && (to == null || start.isBefore(to));
    }
}
