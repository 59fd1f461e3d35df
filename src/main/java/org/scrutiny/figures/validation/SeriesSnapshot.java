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

/** The figures of one series, stored and about to be, and what people decided about it. */
final class SeriesSnapshot {
    private final NavigableMap<FigureKey, Figure> figures =
            new TreeMap<>(Comparator.comparing(FigureKey::end).thenComparing(FigureKey::start));
    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final Set<FigureKey> excluded = new HashSet<>();

    /** A figure with the value that is computed with and the kind of series that it is of, worked out once. */
    record Figure(FigureUnderTest of, Rational exact, int kind) {
        static Figure of(FigureUnderTest figure) {
            return new Figure(figure, figure.exact(), SeriesReading.kind(figure.indicator(), figure.period()));
        }

        SeriesPoint point(boolean isExcluded) {
            return new SeriesPoint(of.period().start(), of.period().end(), exact, isExcluded);
        }
    }

    /** The figures of periods that end before that of this one, the latest first. */
    Collection<Figure> before(FigureKey key) {
        FigureKey first = new FigureKey(key.indicator(), key.area(), LocalDate.MIN, key.end());
        return figures.headMap(first, false).descendingMap().values();
    }

    /** Puts a figure in the place of the one that has its key, and gives that one, or null. */
    Figure put(FigureUnderTest figure) {
        return figures.put(figure.key(), Figure.of(figure));
    }

    /** Takes a figure out again, in favour of the one that was there before, or null. */
    void restore(FigureKey key, Figure before) {
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

    /** The day from which on figures are of one process with those of a day. */
    LocalDate lastBreakUntil(LocalDate day) {
        LocalDate last = breaks.floor(day);
        return last == null ? LocalDate.MIN : last;
    }
}
