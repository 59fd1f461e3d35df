package org.scrutiny.answers.trend.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.answers.trend.model.TrendChange;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.ChangeVerdict;
import org.scrutiny.kernel.statistics.Interval;

/** Compares the latest figure with earlier ones. A change is real only if the two 95% intervals do not overlap. */
final class ChangeComparisons {
    private static final int MONTHS_PER_YEAR = 12;
    private static final int FOUR = 4;

    private final TrendSeries trendSeries;
    private final List<SeriesBreak> breaks;
    private final int latest;

    ChangeComparisons(TrendSeries trendSeries, List<SeriesBreak> breaks) {
        this.trendSeries = trendSeries;
        this.breaks = breaks;
        this.latest = trendSeries.figures().size() - 1;
    }

    TrendChange previousPeriod() {
        return since(trendSeries.stepMonths());
    }

    TrendChange samePeriodLastYear() {
        return since(MONTHS_PER_YEAR);
    }

    private TrendChange since(int months) {
        int earlier = latest < 0 ? -1 : trendSeries.earlier(latest, months);
        if (earlier < 0) {
            return TrendChange.none(null, "There is no figure for that period.");
        }
        String period = trendSeries.label(earlier);
        if (trendSeries.exclusionOfLatest() != null) {
            return TrendChange.none(period, NoVerdictReasons.exclusionOfLatest(trendSeries));
        }
        String objection = objection(List.of(earlier));
        Double before = trendSeries.value(earlier);
        Double now = trendSeries.value(latest);
        if (before == null || now == null) {
            return TrendChange.none(
                    period, "There is no value for " + (now == null ? trendSeries.label(latest) : period) + ".");
        }
        Interval was =
                Uncertainty.of(trendSeries.indicator(), trendSeries.figures().get(earlier));
        return against(period, before, null, objection == null ? was : null, objection);
    }

    /** Against the preceding four periods, pooled. */
    TrendChange precedingFour() {
        int step = trendSeries.stepMonths();
        int[] four = latest < 0
                ? new int[0]
                : IntStream.rangeClosed(1, FOUR)
                        .map(i -> trendSeries.earlier(latest, i * step))
                        .filter(i -> i >= 0 && trendSeries.points().get(i).counts())
                        .sorted()
                        .toArray();
        if (trendSeries.exclusionOfLatest() != null) {
            return TrendChange.none(null, NoVerdictReasons.exclusionOfLatest(trendSeries));
        }
        if (four.length < FOUR || trendSeries.value(latest) == null) {
            return TrendChange.none(
                    null, "This needs a value for the latest period and for each of the four before it.");
        }
        String period = trendSeries.label(four[0]) + " to " + trendSeries.label(four[FOUR - 1]);
        String objection = objection(IntStream.of(four).boxed().toList());
        double mean =
                IntStream.of(four).mapToDouble(trendSeries::value).average().orElseThrow();
        Pool pool = pool(four);
        Interval was = objection == null ? pool.interval() : null;
        return against(period, pool.value() == null ? mean : pool.value(), mean, was, objection);
    }

    private TrendChange against(String period, double before, Double mean, Interval was, String objection) {
        Interval now =
                Uncertainty.of(trendSeries.indicator(), trendSeries.figures().get(latest));
        double value = trendSeries.value(latest);
        ChangeVerdict verdict = ChangeVerdict.of(now, was);
        String reason = objection == null && verdict == ChangeVerdict.NOT_COMPARED
                ? "The cases behind one of the figures are not known, so its uncertainty is unknown too."
                : objection;
        return new TrendChange(
                period,
                SignificantDigits.shown(before, 0),
                SignificantDigits.shown(mean, 0),
                SignificantDigits.shown(value - before, Math.max(value, before)),
                verdict,
                reason);
    }

    /** Several periods pooled: the value is null if their cases are unknown, and the mean then stands in for it. */
    private record Pool(Double value, Interval interval) {}

    private Pool pool(int[] of) {
        List<Figure> parts =
                IntStream.of(of).mapToObj(trendSeries.figures()::get).toList();
        if (trendSeries.indicator().measure() == Measure.COUNT) {
            double cases = parts.stream()
                    .mapToDouble(part -> part.value().doubleValue())
                    .sum();
            return new Pool(null, Uncertainty.ofCount(cases, of.length));
        }
        if (parts.stream().map(Figure::numerator).anyMatch(Objects::isNull)) {
            return new Pool(null, null);
        }
        double cases = parts.stream()
                .mapToDouble(part -> part.numerator().doubleValue())
                .sum();
        double base = parts.stream()
                .mapToDouble(part -> part.denominator().doubleValue())
                .sum();
        return base > 0
                ? new Pool(
                        cases * trendSeries.indicator().multiplier() / base,
                        Uncertainty.ofCases(trendSeries.indicator(), cases, base))
                : new Pool(null, null);
    }

    /** Why these periods cannot be compared with the latest, or null. */
    private String objection(List<Integer> earlier) {
        LocalDate end = trendSeries.points().get(latest).end();
        int nearest = earlier.get(earlier.size() - 1);
        LocalDate sharedUntil = trendSeries.points().get(nearest).end().plusMonths(trendSeries.windowMonths());
        if (trendSeries.windowMonths() > trendSeries.stepMonths() && sharedUntil.isAfter(end.plusDays(1))) {
            return "The figures share data: each covers " + trendSeries.windowLabel() + ".";
        }
        String exclusion = trendSeries.exclusions().get(nearest);
        if (exclusion != null) {
            return "The figure for " + trendSeries.label(nearest) + " is excluded.";
        }
        LocalDate oldest = trendSeries.points().get(earlier.get(0)).start();
        LocalDate start = trendSeries.points().get(latest).start();
        return breaks.stream()
                        .anyMatch(cut -> cut.redefined()
                                && cut.day().isAfter(oldest)
                                && !cut.day().isAfter(start))
                ? "The definition changed in between."
                : null;
    }
}
