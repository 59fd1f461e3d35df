package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.statistics.SeriesPoint;

/** The stored figures of one series that matter for a check, its pending figures, and the judgements on it. */
final class SeriesSnapshot {
    private final NavigableMap<FigureKey, SeriesFigure> figures =
            new TreeMap<>(Comparator.comparing(FigureKey::end).thenComparing(FigureKey::start));
    private final TreeSet<LocalDate> breaks = new TreeSet<>();
    private final Set<FigureKey> excluded = new HashSet<>();

    /** A figure, its value as a double, and its kind of series. */
    record SeriesFigure(FigureUnderTest of, double approximate, int kind) {
        private static SeriesFigure of(FigureUnderTest figure) {
            return new SeriesFigure(figure, figure.approximate(), figure.kind());
        }

        LocalDate start() {
            return of.period().start();
        }

        LocalDate end() {
            return of.period().end();
        }

        SeriesPoint point(boolean isExcluded) {
            return new SeriesPoint(start(), end(), of.exact(), isExcluded);
        }
    }

    /** The figures whose periods end before this one's, latest first. */
    private Collection<SeriesFigure> before(FigureKey key) {
        FigureKey first = new FigureKey(key.indicator(), key.area(), LocalDate.MIN, key.end());
        return figures.headMap(first, false).descendingMap().values();
    }

    /** The latest figures that precede this one, of its kind of series and since the last break; latest first. */
    List<SeriesFigure> preceding(FigureUnderTest figure, int most) {
        int kind = figure.kind();
        LocalDate from = lastBreakUntil(figure.period().start());
        List<SeriesFigure> latestFirst = new ArrayList<>();
        for (SeriesFigure before : before(figure.key())) {
            if (latestFirst.size() == most) {
                break;
            }
            if (before.kind() == kind && !before.start().isBefore(from)) {
                latestFirst.add(before);
            }
        }
        return latestFirst;
    }

    /** Adds a figure and returns the one with the same key that it replaces, or null. */
    SeriesFigure put(FigureUnderTest figure) {
        return figures.put(figure.key(), SeriesFigure.of(figure));
    }

    /** Removes a figure again and puts back the one that it replaced, or null. */
    void restore(FigureKey key, SeriesFigure before) {
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
