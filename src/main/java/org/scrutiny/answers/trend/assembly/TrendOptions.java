package org.scrutiny.answers.trend.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param today the day of that point in time; periods that begin after it are excluded
 * @param rebases days from which new limits are tried, in addition to the recorded rebases
 */
public record TrendOptions(
        LocalDate from,
        LocalDate to,
        LocalDate endingBy,
        Instant asOf,
        LocalDate today,
        List<LocalDate> rebases,
        XmrParameters xmr) {

    /** All figures as they are now. */
    public static TrendOptions of(XmrParameters xmr, LocalDate today) {
        return new TrendOptions(null, null, null, null, today, List.of(), xmr);
    }

    /** Default parameters for the periods that end by a day, as of a point in time; null for no limit. */
    public static TrendOptions standard(LocalDate endingBy, Instant asOf, LocalDate today) {
        return new TrendOptions(null, null, endingBy, asOf, today, List.of(), XmrParameters.STANDARD);
    }

    /**
     * The day of a point in time, in UTC.
     *
     * @param moment null for now
     */
    public static LocalDate day(Instant moment, Clock clock) {
        return LocalDate.ofInstant(moment == null ? clock.instant() : moment, ZoneOffset.UTC);
    }

    boolean covers(Figure figure) {
        LocalDate start = figure.period().start();
        return (endingBy == null || !figure.period().end().isAfter(endingBy))
                && (from == null || !start.isBefore(from))
                && (to == null || start.isBefore(to));
    }
}
