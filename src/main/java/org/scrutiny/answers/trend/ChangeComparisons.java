package org.scrutiny.answers.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.statistics.ChangeVerdict;
import org.scrutiny.kernel.statistics.Interval;

/** Sets the latest figure against earlier ones. A change is real only where the two 95% intervals do not overlap. */
final class ChangeComparisons {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int FOUR = 4;

    private final TrendSeries picked;
    private final List<SeriesBreak> breaks;
    private final int latest;

    private ChangeComparisons(TrendSeries picked, List<SeriesBreak> breaks) {
        this.picked = picked;
        this.breaks = breaks;
        this.latest = picked.figures().size() - 1;
    }

    static TrendChanges of(TrendSeries picked, List<SeriesBreak> breaks) {
        ChangeComparisons changeComparisons = new ChangeComparisons(picked, breaks);
        int step = picked.stepMonths();
        return new TrendChanges(
                changeComparisons.since(step),
                changeComparisons.since(MONTHS_OF_YEAR),
                changeComparisons.fromFour(step));
    }

    private TrendChange since(int months) {
        int earlier = latest < 0 ? -1 : picked.earlier(latest, months);
        if (earlier < 0) {
            return TrendChange.none(null, "There is no figure of that period.");
        }
        String period = picked.label(earlier);
        String objection = objection(List.of(earlier));
        Double before = picked.value(earlier);
        Double now = picked.value(latest);
        if (before == null || now == null) {
            return TrendChange.none(
                    period, "There is no value for " + (now == null ? picked.label(latest) : period) + ".");
        }
        Interval was = Uncertainty.of(picked.indicator(), picked.figures().get(earlier));
        return against(period, before, null, objection == null ? was : null, objection);
    }

    private TrendChange fromFour(int step) {
        int[] four = latest < 0
                ? new int[0]
                : IntStream.rangeClosed(1, FOUR)
                        .map(i -> picked.earlier(latest, i * step))
                        .filter(i -> i >= 0 && picked.points().get(i).counts())
                        .sorted()
                        .toArray();
        if (four.length < FOUR || picked.value(latest) == null) {
            return TrendChange.none(null, "It needs a value for the latest period and for each of the four before.");
        }
        String period = picked.label(four[0]) + " to " + picked.label(four[FOUR - 1]);
        String objection = objection(IntStream.of(four).boxed().toList());
        double mean = IntStream.of(four).mapToDouble(picked::value).average().orElseThrow();
        Pool pool = pool(four);
        Interval was = objection == null ? pool.interval() : null;
        return against(period, pool.value() == null ? mean : pool.value(), mean, was, objection);
    }

    private TrendChange against(String period, double before, Double mean, Interval was, String objection) {
        Interval now = Uncertainty.of(picked.indicator(), picked.figures().get(latest));
        double value = picked.value(latest);
        ChangeVerdict verdict = ChangeVerdict.of(now, was);
        String reason = objection == null && verdict == ChangeVerdict.NOT_COMPARED
                ? "The cases behind one of the figures are not known, so its uncertainty is not either."
                : objection;
        return new TrendChange(
                period,
                SignificantDigits.shown(before, 0),
                SignificantDigits.shown(mean, 0),
                SignificantDigits.shown(value - before, Math.max(value, before)),
                verdict,
                reason);
    }

    /** Several periods as one: the value is null where their cases are not known, and is then their mean. */
    private record Pool(Double value, Interval interval) {}

    private Pool pool(int[] of) {
        List<Figure> parts = IntStream.of(of).mapToObj(picked.figures()::get).toList();
        if (picked.indicator().measure() == Measure.COUNT) {
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
                        cases * picked.indicator().multiplier() / base,
                        Uncertainty.ofCases(picked.indicator(), cases, base))
                : new Pool(null, null);
    }

    /** Why these periods and the latest are not to be set against each other, or null. */
    private String objection(List<Integer> earlier) {
        LocalDate end = picked.points().get(latest).end();
        int nearest = earlier.get(earlier.size() - 1);
        LocalDate sharedUntil = picked.points().get(nearest).end().plusMonths(picked.windowMonths());
        if (picked.windowMonths() > picked.stepMonths() && sharedUntil.isAfter(end.plusDays(1))) {
            return "The figures share data: each covers " + FigureFormat.periods(picked.windowMonths(), 1) + ".";
        }
        LocalDate oldest = picked.points().get(earlier.get(0)).start();
        LocalDate start = picked.points().get(latest).start();
        return breaks.stream()
                        .anyMatch(cut -> cut.redefined()
                                && cut.day().isAfter(oldest)
                                && !cut.day().isAfter(start))
                ? "What is measured changed in between."
                : null;
    }
}
