package org.scrutiny.answers.trend.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.XmrParameters;

/**
 * Options of a trend.
 *
 * @param from periods that begin before this day are excluded; null for no limit
 * @param to periods that begin on or after this day are excluded; null for no limit
 * @param endingBy periods that end after this day are excluded; null for no limit
 * @param asOf point in time of all data; null for now
 * @param rebases days from which new limits are tried, in addition to the recorded rebases
 */
public record TrendOptions(
        LocalDate from, LocalDate to, LocalDate endingBy, Instant asOf, List<LocalDate> rebases, XmrParameters xmr) {

    /** All figures as they are now. */
    public static TrendOptions of(XmrParameters xmr) {
        return new TrendOptions(null, null, null, null, List.of(), xmr);
    }

    /** Default parameters for the periods that end by a day, as of a point in time; null for no limit. */
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
