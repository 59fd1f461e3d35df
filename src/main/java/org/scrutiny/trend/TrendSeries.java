package org.scrutiny.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scrutiny.indicator.Basis;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.Measure;
import org.scrutiny.observation.Observation;
import org.scrutiny.statistics.Rational;
import org.scrutiny.statistics.Series;
import org.scrutiny.statistics.SeriesPoint;

/**
 * The observations that make one series: all cover the same length of time.
 *
 * @param observations those of the series, in its order
 */
record TrendSeries(Indicator indicator, Series series, List<Observation> observations) {
    private static final int MONTHS_OF_YEAR = 12;

    /**
     * Picks from all figures of an indicator in an area, which are in order. An area may have quarters and years of the same
     * indicator: those of the indicator's own frequency are the series, else the kind of which there are most.
     */
    static TrendSeries of(Indicator indicator, List<Observation> all) {
        int frequency = indicator.frequency().months();
        Map<Integer, List<Observation>> byLength = all.stream()
                .collect(Collectors.groupingBy(
                        observation -> isOfFrequency(indicator, observation) ? frequency : months(observation)));
        List<Observation> picked = byLength.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, List<Observation>> kind) -> kind.getKey() == frequency)
                        .thenComparing(kind -> kind.getValue().size())
                        .thenComparing(kind -> -kind.getKey()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
        List<SeriesPoint> points = picked.stream()
                .map(observation -> new SeriesPoint(
                        observation.periodStart(), observation.periodEnd(), value(indicator, observation), false))
                .toList();
        return new TrendSeries(indicator, new Series(points, step(points, frequency)), picked);
    }

    List<SeriesPoint> points() {
        return series.points();
    }

    /** The latest period; there must be one. */
    Observation latest() {
        return observations.get(observations.size() - 1);
    }

    /** Months that one value covers. */
    int windowMonths() {
        int longest = observations.stream().mapToInt(TrendSeries::months).max().orElse(0);
        int window = indicator.windowMonths() == null ? 0 : indicator.windowMonths();
        return Math.max(longest, indicator.basis() == Basis.YEAR_TO_DATE ? MONTHS_OF_YEAR : window);
    }

    /** The cases behind each value, where they are known. */
    List<Rational> cases() {
        return observations.stream()
                .map(figure -> indicator.measure() == Measure.COUNT ? figure.value() : figure.numerator())
                .filter(Objects::nonNull)
                .map(Rational::of)
                .toList();
    }

    private static boolean isOfFrequency(Indicator indicator, Observation observation) {
        int months = months(observation);
        return months == 0
                || months == indicator.frequency().months()
                || Objects.equals(months, indicator.windowMonths());
    }

    /** 0 for a day. */
    private static int months(Observation observation) {
        LocalDate start = observation.periodStart();
        return start.equals(observation.periodEnd())
                ? 0
                : (int) ChronoUnit.MONTHS.between(start, observation.periodEnd().plusDays(1));
    }

    /** Figures of 31 March each year are a yearly series even of a quarterly indicator. */
    private static int step(List<SeriesPoint> points, int frequency) {
        return IntStream.range(1, points.size())
                .map(i -> Series.monthsBetween(points.get(i - 1), points.get(i)))
                .map(months -> Math.max(months, frequency))
                .min()
                .orElse(frequency);
    }

    /** The stored ratio is worth more than the value rounded from it. */
    private static Rational value(Indicator indicator, Observation observation) {
        BigDecimal denominator = observation.denominator();
        if (observation.value() == null) {
            return null;
        }
        return observation.numerator() != null && denominator != null && denominator.signum() > 0
                ? Rational.ratio(observation.numerator(), denominator, indicator.multiplier())
                : Rational.of(observation.value());
    }
}
