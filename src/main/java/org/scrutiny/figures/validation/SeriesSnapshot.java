package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.SeriesPoint;

/** The stored figures of one series that matter for a check, its pending figures, and the judgements on it. */
final class SeriesSnapshot {
    /** In the order of the last, then of the first day of their periods. */
    private final List<SeriesFigure> figures = new ArrayList<>();

    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final Set<FigureKey> excluded = new HashSet<>();
    /** The range of which all stored figures are here; null before they are read. */
    private SeriesSpan span;

    /** A figure, its value as a double, and its kind of series. */
    record SeriesFigure(Period period, Amounts amounts, double approximate, int kind) {
        static SeriesFigure of(Indicator indicator, Period period, Amounts amounts) {
            return new SeriesFigure(
                    period,
                    amounts,
                    SeriesReading.approximate(indicator, amounts),
                    SeriesReading.kind(indicator, period));
        }

        LocalDate start() {
            return period.start();
        }

        LocalDate end() {
            return period.end();
        }

        SeriesPoint point(Indicator indicator, boolean isExcluded) {
            Rational exact =
                    SeriesReading.exact(indicator, amounts.value(), amounts.numerator(), amounts.denominator());
            return new SeriesPoint(start(), end(), exact, isExcluded);
        }
    }

    SeriesSpan span() {
        return span;
    }

    /** Extends the range; returns the part of it that has to be read, or null. */
    SeriesSpan extend(SeriesSpan to) {
        if (span == null) {
            span = to;
            return to;
        }
        if (!to.from().isBefore(span.from())) {
            return null;
        }
        SeriesSpan missing = new SeriesSpan(to.from(), span.from());
        span = span.startingFrom(to.from());
        return missing;
    }

    int size() {
        return figures.size();
    }

    /** Forgets the figures that start before a day, as far as no other ends before them. */
    void forgetBefore(LocalDate day) {
        int count = 0;
        while (count < figures.size() && figures.get(count).start().isBefore(day)) {
            count++;
        }
        figures.subList(0, count).clear();
        span = span.from().isBefore(day) ? span.startingFrom(day) : span;
    }

    /** The position of the first figure that does not end before a day, or that ends on it and does not start before another. */
    private int position(LocalDate end, LocalDate start) {
        int low = 0;
        int high = figures.size();
        // Files and series are mostly in the order of their periods.
        int middle = high - 1;
        while (low < high) {
            SeriesFigure figure = figures.get(middle);
            int order = figure.end().compareTo(end);
            if (order < 0 || (order == 0 && figure.start().isBefore(start))) {
                low = middle + 1;
            } else {
                high = middle;
            }
            middle = (low + high) >>> 1;
        }
        return low;
    }

    /** The latest figures that precede this one, of its kind of series and since the last break; latest first. */
    List<SeriesFigure> preceding(FigureUnderTest figure, int most) {
        int kind = figure.kind();
        LocalDate from = lastBreakUntil(figure.period().start());
        List<SeriesFigure> latestFirst = new ArrayList<>(Math.min(most, figures.size()));
        for (int i = position(figure.period().end(), LocalDate.MIN) - 1; i >= 0 && latestFirst.size() < most; i--) {
            SeriesFigure before = figures.get(i);
            if (before.kind() == kind && !before.start().isBefore(from)) {
                latestFirst.add(before);
            }
        }
        return latestFirst;
    }

    /** Adds a figure and returns the one of the same period that it replaces, or null. */
    SeriesFigure put(FigureUnderTest figure) {
        return put(SeriesFigure.of(figure.indicator(), figure.period(), figure.amounts()));
    }

    SeriesFigure put(SeriesFigure figure) {
        return replace(figure.period(), figure);
    }

    /** Removes a figure again and puts back the one that it replaced, or null. */
    void restore(Period period, SeriesFigure before) {
        replace(period, before);
    }

    /** Whether a figure is in the range and not stored. */
    boolean lacks(FigureKey key) {
        return !key.start().isBefore(span.from()) && !isAt(position(key.end(), key.start()), key.end(), key.start());
    }

    private boolean isAt(int position, LocalDate end, LocalDate start) {
        return position < figures.size()
                && figures.get(position).end().equals(end)
                && figures.get(position).start().equals(start);
    }

    private SeriesFigure replace(Period period, SeriesFigure by) {
        int at = position(period.end(), period.start());
        if (isAt(at, period.end(), period.start())) {
            return by == null ? figures.remove(at) : figures.set(at, by);
        }
        if (by != null) {
            figures.add(at, by);
        }
        return null;
    }

    void addBreak(LocalDate day) {
        breaks.add(day);
    }

    void exclude(FigureKey key) {
        excluded.add(key);
    }

    boolean isExcluded(FigureUnderTest figure) {
        return isExcluded(figure, figure.period());
    }

    /** Whether the figure of a period is excluded, in the series of another. */
    boolean isExcluded(FigureUnderTest other, Period period) {
        return !excluded.isEmpty() && excluded.contains(other.key().in(period.start(), period.end()));
    }

    /** The latest break on or before a day: figures from then on belong to one process. */
    LocalDate lastBreakUntil(LocalDate day) {
        LocalDate last = breaks.isEmpty() ? null : breaks.floor(day);
        return last == null ? LocalDate.MIN : last;
    }
}
