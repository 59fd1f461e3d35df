package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.SeriesPoint;

/** The stored and pending figures of one series, and the judgements on it. */
final class SeriesSnapshot {
    private final NavigableMap<FigureKey, ExactFigure> figures =
            new TreeMap<>(Comparator.comparing(FigureKey::end).thenComparing(FigureKey::start));
    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final Set<FigureKey> excluded = new HashSet<>();

    /** A figure with its exact value and its kind of series, computed once. */
    record ExactFigure(FigureUnderTest of, Rational exact, int kind) {
        static ExactFigure of(FigureUnderTest figure) {
            return new ExactFigure(figure, figure.exact(), SeriesReading.kind(figure.indicator(), figure.period()));
        }

        SeriesPoint point(boolean isExcluded) {
            return new SeriesPoint(of.period().start(), of.period().end(), exact, isExcluded);
        }
    }

    /** The figures whose periods end before this one's, latest first. */
    Collection<ExactFigure> before(FigureKey key) {
        FigureKey first = new FigureKey(key.indicator(), key.area(), LocalDate.MIN, key.end());
        return figures.headMap(first, false).descendingMap().values();
    }

    /** Adds a figure and returns the one with the same key that it replaces, or null. */
    ExactFigure put(FigureUnderTest figure) {
        return figures.put(figure.key(), ExactFigure.of(figure));
    }

    /** Removes a figure again and puts back the one that it replaced, or null. */
    void restore(FigureKey key, ExactFigure before) {
        if (before == null) {
            figures.remove(key);
        } else {
            figures.put(key, before);
        }
    }

    void addBreak(LocalDate day) {
        breaks.add(day);
    }

    void exclude(FigureKey key) {
        excluded.add(key);
    }

    boolean isExcluded(FigureUnderTest figure) {
        return !excluded.isEmpty() && excluded.contains(figure.key());
    }

    /** The latest break on or before a day: figures from then on belong to one process. */
    LocalDate lastBreakUntil(LocalDate day) {
        LocalDate last = breaks.floor(day);
        return last == null ? LocalDate.MIN : last;
    }
}
