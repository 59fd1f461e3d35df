package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.scrutiny.answers.trend.assembly.SeriesFigures;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.FigureReader;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesReads;
import org.scrutiny.kernel.period.Period;

/**
 * Reads the figures of other areas that the latest figure of a series may be compared with: the latest one that ended by
 * then, and the one a year before it.
 */
@Singleton
class ComparedFigures {
    /** Enough for both if the other area is at most three quarters behind; if it is not, all its figures are read. */
    private static final int MONTHS = 24;
    /** A year and, because months differ in length, a little more. */
    private static final int MONTHS_BETWEEN_BOTH = 13;

    private final FigureReader figureReader;

    ComparedFigures(FigureReader figureReader) {
        this.figureReader = figureReader;
    }

    /**
     * Reads figures by series; earlier figures than those compared are mostly missing.
     *
     * @param series figures of the area itself, by indicator
     * @param asOf null for now
     */
    Map<SeriesKey, List<Figure>> read(
            AreaContext areaContext, Map<String, SeriesFigures> series, Instant asOf, SeriesReads reads) {
        Map<String, Period> latest = new LinkedHashMap<>();
        series.forEach((indicator, figures) -> {
            Figure figure = figures.latestValued();
            if (figure != null) {
                latest.put(indicator, figure.period());
            }
        });
        List<List<Area>> groups = areaContext.compared();
        Map<SeriesKey, List<Figure>> found = new HashMap<>();
        if (latest.isEmpty() || groups.isEmpty()) {
            return found;
        }
        Set<String> areas =
                groups.stream().flatMap(List::stream).map(Area::code).collect(Collectors.toSet());
        LocalDate after = latest.values().stream()
                .map(Period::end)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .minusMonths(MONTHS);
        Consumer<Figure> add = figure -> found.computeIfAbsent(
                        new SeriesKey(figure.indicator(), figure.area()), key -> new ArrayList<>())
                .add(figure);
        reads.readLast(figureReader.reading(latest.keySet(), areas, after, asOf, add));
        Set<String> behind = latest.keySet().stream()
                .filter(indicator -> !groups.stream()
                        .allMatch(group -> suffices(found, indicator, group, latest.get(indicator), after)))
                .collect(Collectors.toSet());
        if (!behind.isEmpty()) {
            found.keySet().removeIf(key -> behind.contains(key.indicator()));
            reads.readLast(figureReader.reading(behind, areas, null, asOf, add));
        }
        return found;
    }

    /** Whether the figures that end after a day include both that are compared. */
    private static boolean suffices(
            Map<SeriesKey, List<Figure>> found, String indicator, List<Area> group, Period latest, LocalDate after) {
        return group.stream()
                .flatMap(area -> found.getOrDefault(new SeriesKey(indicator, area.code()), List.of()).stream())
                .filter(figure -> figure.value() != null)
                .map(figure -> figure.period().end())
                .anyMatch(end -> !end.isAfter(latest.end())
                        && end.minusMonths(MONTHS_BETWEEN_BOTH).isAfter(after));
    }
}
