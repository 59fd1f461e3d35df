package org.scrutiny.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.indicator.SeriesReading;
import org.scrutiny.statistics.Rational;
import org.scrutiny.statistics.SeriesPoint;

/** The figures of one series, stored and about to be, and what people decided about it. */
final class Past {
    private final Map<FigureKey, Figure> figures = new HashMap<>();
    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final Set<FigureKey> excluded = new HashSet<>();

    /** A figure with the value that is computed with and the kind of series that it is of, worked out once. */
    record Figure(Candidate of, Rational exact, int kind) {
        static Figure of(Candidate figure) {
            return new Figure(figure, figure.exact(), SeriesReading.kind(figure.indicator(), figure.period()));
        }

        SeriesPoint point(boolean isExcluded) {
            return new SeriesPoint(of.period().start(), of.period().end(), exact, isExcluded);
        }
    }

    Collection<Figure> figures() {
        return figures.values();
    }

    /** Puts a figure in the place of the one that has its key, and gives that one, or null. */
    Figure put(Candidate figure) {
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

    boolean isExcluded(Candidate figure) {
        return !excluded.isEmpty() && excluded.contains(figure.key());
    }

    /** The day from which on figures are of one process with those of a day. */
    LocalDate lastBreakUntil(LocalDate day) {
        LocalDate last = breaks.floor(day);
        return last == null ? LocalDate.MIN : last;
    }
}
