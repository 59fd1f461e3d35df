package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.List;

/**
 * Range of days in which the loaded figures of one series start. A check needs at most {@value SuddenChange#MAX_POINTS}
 * preceding figures of the same kind. A series without gaps has them in this range, so the cost of a write does not grow
 * with the length of the series. A short series, or one with gaps, may lack some of them; the {@link #rest} is then loaded
 * too.
 *
 * @param from the first day, inclusive
 * @param before the last day, exclusive
 */
record SeriesSpan(LocalDate from, LocalDate before) {
    /** No period starts earlier. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** No period starts later. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The whole series. */
    static final SeriesSpan ALL = new SeriesSpan(FIRST_DAY, LAST_DAY);

    /** The range for one figure. */
    static SeriesSpan of(FigureUnderTest figure) {
        LocalDate end = figure.period().end();
        LocalDate from = end.minusMonths(SuddenChange.MAX_POINTS * (long) figure.kind() + reach(figure));
        return new SeriesSpan(from.isBefore(FIRST_DAY) ? FIRST_DAY : from, end);
    }

    /** The range for the figures of both. */
    SeriesSpan and(SeriesSpan other) {
        return new SeriesSpan(
                from.isBefore(other.from) ? from : other.from, before.isAfter(other.before) ? before : other.before);
    }

    /** The same range with all later days. */
    SeriesSpan withLater() {
        return new SeriesSpan(from, LAST_DAY);
    }

    /** Whether all later days are in it. */
    boolean hasLater() {
        return before.equals(LAST_DAY);
    }

    SeriesSpan startingFrom(LocalDate day) {
        return new SeriesSpan(day, before);
    }

    /** All earlier days. */
    SeriesSpan rest() {
        return new SeriesSpan(FIRST_DAY, from);
    }

    /**
     * Whether no figure of the rest matters for this one: either they all start before the last break, or there are enough
     * later figures of its kind. Figures of the rest start before {@code from}, so they end before {@code from} plus the
     * reach of the kind.
     *
     * @param stored the stored figures of the range, and all breaks
     */
    boolean suffices(FigureUnderTest figure, SeriesSnapshot stored) {
        if (from.equals(FIRST_DAY)
                || !from.isAfter(stored.lastBreakUntil(figure.period().start()))) {
            return true;
        }
        List<SeriesSnapshot.SeriesFigure> latest = stored.preceding(figure, SuddenChange.MAX_POINTS);
        return latest.size() == SuddenChange.MAX_POINTS
                && !latest.get(latest.size() - 1).end().isBefore(from.plusMonths(reach(figure)));
    }

    /** The number of months within which every period of the figure's kind ends, counted from its first day. */
    private static long reach(FigureUnderTest figure) {
        return figure.longest() + 1L;
    }
}
