package org.scrutiny.figures.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.RecordingClock;

/**
 * A series and the figures that were submitted for it.
 *
 * @param expected finds the periods for which a figure is expected
 * @param dueAfterDays days after the end of a period by which its figure is due
 */
record SubmittedSeries(
        String indicator,
        String title,
        Integer dashboard,
        MissingPeriods expected,
        int dueAfterDays,
        String area,
        String areaName,
        List<Submitted> figures) {

    SeriesKey key() {
        return new SeriesKey(indicator, area);
    }

    /** A submitted figure. */
    record Submitted(long id, Period period, Instant receivedAt) {}

    /** The received and the missing figures, by period. */
    List<Return> returns(LocalDate on) {
        List<Return> rows = new ArrayList<>();
        figures.forEach(figure -> rows.add(received(figure)));
        expected.missing(figures.stream().map(Submitted::period).toList(), on)
                .forEach(period -> rows.add(missing(period, on)));
        rows.sort(Comparator.comparing(Return::periodStart).thenComparing(Return::periodEnd));
        return rows;
    }

    private Return received(Submitted figure) {
        int lag = RecordingClock.daysBetween(figure.period.end(), figure.receivedAt);
        int late = Math.max(lag - dueAfterDays, 0);
        return row(
                figure.period,
                figure.receivedAt,
                lag,
                late > 0 ? ReturnState.LATE : ReturnState.RECEIVED,
                late,
                Long.toString(figure.id));
    }

    private Return missing(Period period, LocalDate on) {
        int overdue = (int) Math.max(on.toEpochDay() - due(period).toEpochDay(), 0);
        return row(period, null, null, overdue > 0 ? ReturnState.OVERDUE : ReturnState.EXPECTED, overdue, null);
    }

    private LocalDate due(Period period) {
        return period.end().plusDays(dueAfterDays);
    }

    private Return row(
            Period period,
            Instant receivedAt,
            Integer lagDays,
            ReturnState state,
            int daysOverdue,
            String observation) {
        return new Return(
                indicator,
                title,
                dashboard,
                area,
                areaName,
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                due(period),
                receivedAt,
                lagDays,
                state,
                daysOverdue,
                observation);
    }
}
