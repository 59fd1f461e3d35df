package org.scrutiny.answers.trend.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.figures.series.SeriesReading;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;

/**
 * The figures that make a series, and those that are left out of it.
 *
 * @param figures in order
 * @param leftOut by the caveat that names them
 */
public record SeriesFigures(List<Figure> figures, List<LeftOut> leftOut) {
    private static final int MONTHS_PER_YEAR = 12;
    private static final Comparator<Figure> BY_END =
            Comparator.comparing(figure -> figure.period().end());
    private static final Comparator<Figure> ORDER = BY_END.thenComparing(SeriesFigures::begins);

    /**
     * Selects from all figures of an indicator in an area. An area may have both quarters and years of an indicator: figures
     * of the indicator's own frequency make the series, else the most numerous kind. Of several figures for one point in time
     * the first is used.
     */
    public static SeriesFigures select(Indicator indicator, List<Figure> all, TrendOptions options) {
        FigureSieve sieve = new FigureSieve(
                all.stream().filter(options::covers).sorted(BY_END).toList());
        LocalDate today = options.today();
        sieve.leaveOut(CaveatCode.FORECAST, figure -> indicator.isToCome(figure.period(), today) && isForecast(figure));
        sieve.leaveOut(CaveatCode.FUTURE, figure -> indicator.isToCome(figure.period(), today));
        sieve.leaveOut(CaveatCode.OVERLAPPING, figure -> isPartOfYear(indicator, figure.period()));
        int kind = kind(indicator, sieve.remaining);
        sieve.remaining.stream()
                .map(figure -> kind(indicator, figure.period()))
                .filter(other -> other != kind)
                .distinct()
                .sorted()
                .forEach(other ->
                        sieve.leaveOut(CaveatCode.OTHER_LENGTH, figure -> kind(indicator, figure.period()) == other));
        if (repeatAPoint(indicator, sieve.remaining)) {
            sieve.leaveOutSecond(indicator);
        }
        if (indicator.basis() == Basis.FLOW && overlap(sieve.remaining)) {
            sieve.leaveOutOtherYears(indicator);
        }
        return new SeriesFigures(sieve.remaining.stream().sorted(ORDER).toList(), sieve.leftOut);
    }

    /** Whether any two figures mean the same point in time. */
    public static boolean repeatAPoint(Indicator indicator, List<Figure> figures) {
        Set<Object> points = new HashSet<>();
        return indicator.basis() != Basis.FLOW
                && !figures.stream().allMatch(figure -> points.add(point(indicator, figure.period())));
    }

    private static boolean overlap(List<Figure> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            if (!begins(inOrder.get(i)).isAfter(inOrder.get(i - 1).period().end())) {
                return true;
            }
        }
        return false;
    }

    /** The periods, to find those that dates mean. */
    public DatedPeriods dated(Indicator indicator) {
        return new DatedPeriods(
                figures.stream().map(Figure::period).toList(),
                leftOut.stream()
                        .flatMap(out -> out.figures().stream())
                        .map(Figure::period)
                        .toList(),
                indicator.frequency().months());
    }

    /**
     * What two figures for the same time have in common: for a state the day on which it is counted, for a window or a year
     * to date its last day and the length of the series, else the period.
     */
    public static Object point(Indicator indicator, Period period) {
        return switch (indicator.basis()) {
            case SNAPSHOT -> period.end();
            case ROLLING, YEAR_TO_DATE -> List.of(period.end(), kind(indicator, period));
            case FLOW -> List.of(period.start(), period.end());
        };
    }

    /**
     * Months by which figures are split into series: those of the indicator's frequency for each period that suits it, and
     * 0 for a day or week of a flow, and for a day on which a state is not counted.
     */
    public static int kind(Indicator indicator, Period period) {
        if (period.months() == 0 && !isReported(indicator, period)) {
            return 0;
        }
        boolean soFar = period.type() == PeriodType.YEAR_TO_DATE && indicator.basis() == Basis.YEAR_TO_DATE;
        return soFar ? indicator.frequency().months() : SeriesReading.kind(indicator, period);
    }

    private static boolean isReported(Indicator indicator, Period day) {
        return switch (indicator.basis()) {
            case FLOW -> false;
            case SNAPSHOT -> indicator.isCountedOn(day);
            case ROLLING, YEAR_TO_DATE -> true;
        };
    }

    private static int kind(Indicator indicator, List<Figure> figures) {
        int frequency = indicator.frequency().months();
        Map<Integer, Long> sizes = figures.stream()
                .collect(Collectors.groupingBy(figure -> kind(indicator, figure.period()), Collectors.counting()));
        return sizes.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, Long> kind) -> kind.getKey() == frequency)
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(kind -> -kind.getKey()))
                .map(Map.Entry::getKey)
                .orElse(frequency);
    }

    /** The latest figure with a value; null for none. */
    public Figure latestValued() {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).value() != null) {
                return figures.get(i);
            }
        }
        return null;
    }

    private static LocalDate begins(Figure figure) {
        return figure.period().start();
    }

    private static boolean isForecast(Figure figure) {
        return figure.status().contains(ObservationStatus.FORECAST);
    }

    /** Whether the figure of a flow covers its year only so far, and so shares data with the next one. */
    private static boolean isPartOfYear(Indicator indicator, Period period) {
        return period.type() == PeriodType.YEAR_TO_DATE
                && indicator.basis() != Basis.YEAR_TO_DATE
                && period.months() < MONTHS_PER_YEAR;
    }

    /** What remains while figures are left out. */
    private static final class FigureSieve {
        private List<Figure> remaining;
        private final List<LeftOut> leftOut = new ArrayList<>();

        FigureSieve(List<Figure> all) {
            this.remaining = all;
        }

        void leaveOut(CaveatCode reason, Predicate<Figure> isLeftOut) {
            List<Figure> out = remaining.stream().filter(isLeftOut).toList();
            if (!out.isEmpty()) {
                leftOut.add(new LeftOut(reason, out));
                remaining = remaining.stream().filter(isLeftOut.negate()).toList();
            }
        }

        /** Of the figures for one point in time, the first is used. */
        void leaveOutSecond(Indicator indicator) {
            Set<Object> points = new HashSet<>();
            Set<Figure> second = remaining.stream()
                    .filter(figure -> !points.add(point(indicator, figure.period())))
                    .collect(Collectors.toSet());
            leaveOut(CaveatCode.DUPLICATE, second::contains);
        }

        /** Of overlapping figures of a flow, such as calendar and financial years, those of the indicator's year are used. */
        void leaveOutOtherYears(Indicator indicator) {
            Predicate<Figure> own = figure -> {
                PeriodType type = figure.period().type();
                return type != PeriodType.ROLLING
                        && (type.yearType() == null || type.yearType() == indicator.yearType());
            };
            if (remaining.stream().anyMatch(own)) {
                leaveOut(CaveatCode.OVERLAPPING, own.negate());
            }
        }
    }
}
