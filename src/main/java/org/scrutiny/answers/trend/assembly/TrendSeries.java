package org.scrutiny.answers.trend.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.Series;
import org.scrutiny.kernel.statistics.SeriesPoint;

/**
 * The figures of one series, all covering the same length of time.
 *
 * @param figures parallel to the points of the series
 * @param exclusions why a figure is excluded from the limits, parallel to the points; null for one that is not
 * @param windowMonths months that one value covers
 */
record TrendSeries(
        Indicator indicator, Series series, List<Figure> figures, List<String> exclusions, int windowMonths) {
    /**
     * Makes a series of figures in order.
     *
     * @param exclusions why a figure is excluded from the limits, parallel to the figures; null for one that is not
     */
    static TrendSeries of(Indicator indicator, List<Figure> figures, List<String> exclusions) {
        List<SeriesPoint> points = new ArrayList<>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            points.add(new SeriesPoint(
                    figure.period().start(),
                    figure.period().end(),
                    value(indicator, figure),
                    exclusions.get(i) != null));
        }
        int longest = 0;
        for (Figure figure : figures) {
            longest = Math.max(longest, figure.period().months());
        }
        return new TrendSeries(
                indicator,
                Series.of(points, minStep(indicator, figures)),
                figures,
                exclusions,
                SeriesReading.window(indicator, longest));
    }

    /** The fewest months from one figure to the next: months of a quarterly indicator make a monthly series. */
    private static int minStep(Indicator indicator, List<Figure> figures) {
        int frequency = indicator.frequency().months();
        int kind = figures.isEmpty()
                ? frequency
                : SeriesFigures.kind(indicator, figures.get(0).period());
        return kind == 0 ? frequency : figures.size() == 1 ? kind : Math.min(kind, frequency);
    }

    /** The time that one value covers, for sentences. */
    String windowLabel() {
        return indicator.basis() == Basis.YEAR_TO_DATE ? "the year so far" : FigureFormat.periods(windowMonths, 1);
    }

    /** Why the latest figure is excluded; null if it is not, or if there is none. */
    String exclusionOfLatest() {
        return exclusions.isEmpty() ? null : exclusions.get(exclusions.size() - 1);
    }

    List<SeriesPoint> points() {
        return series.points();
    }

    int stepMonths() {
        return series.stepMonths();
    }

    /** The figure of the latest period; the series must not be empty. */
    Figure latest() {
        return figures.get(figures.size() - 1);
    }

    /** Index of the latest period with a value; -1 for none. */
    int latestValued() {
        int index = figures.size() - 1;
        while (index >= 0 && points().get(index).value() == null) {
            index--;
        }
        return index;
    }

    /** Index of the figure whose period ends the given number of months before that of another; -1 for none. */
    int earlier(int index, int months) {
        SeriesPoint later = points().get(index);
        for (int i = 0; i < index; i++) {
            if (Series.monthsBetween(points().get(i), later) == months) {
                return i;
            }
        }
        return -1;
    }

    /** The value at an index as a double, or null. */
    Double value(int index) {
        Rational value = points().get(index).value();
        return value == null ? null : value.approximate();
    }

    String label(int index) {
        return figures.get(index).period().label();
    }

    /** The known numbers of cases behind the values. */
    List<Rational> cases() {
        return figures.stream()
                .map(figure -> SeriesReading.cases(indicator, figure.value(), figure.numerator()))
                .filter(Objects::nonNull)
                .map(Rational::of)
                .toList();
    }

    /** The exact value to compute with, or null. */
    static Rational value(Indicator indicator, Figure figure) {
        return SeriesReading.exact(indicator, figure.value(), figure.numerator(), figure.denominator());
    }
}
