package org.scrutiny.answers.trend.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.series.SeriesReading;

/** Selects the figures that make a series. */
public final class SeriesFigures {
    private SeriesFigures() {}

    /**
     * Selects from all figures of an indicator in an area, which are in order. An area may have both quarters and years of an
     * indicator: figures of the indicator's own frequency make the series, else the most numerous kind.
     */
    public static List<Figure> select(Indicator indicator, List<Figure> all, TrendOptions options) {
        int frequency = indicator.frequency().months();
        Map<Integer, List<Figure>> byKind = all.stream()
                .filter(options::covers)
                .collect(Collectors.groupingBy(figure -> SeriesReading.kind(indicator, figure.period())));
        return byKind.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, List<Figure>> kind) -> kind.getKey() == frequency)
                        .thenComparing(kind -> kind.getValue().size())
                        .thenComparing(kind -> -kind.getKey()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The latest figure with a value; null for none. */
    public static Figure latestValued(List<Figure> figures) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).value() != null) {
                return figures.get(i);
            }
        }
        return null;
    }
}
