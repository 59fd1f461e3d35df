package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.PeerSignificance;
import org.scrutiny.kernel.statistics.Year;

/** Sets the latest figure beside those of larger areas, of neighbours, and of the request. */
final class Comparators {
    private static final int MONTHS_OF_YEAR = 12;

    private final TrendSeries picked;
    private final YearlyValues yearlyValues;
    private final Indicator indicator;

    private Comparators(TrendSeries picked, YearlyValues yearlyValues) {
        this.picked = picked;
        this.yearlyValues = yearlyValues;
        this.indicator = picked.indicator();
    }

    /**
     * Where a comparator comes from.
     *
     * @param figures of all its areas, in the order of areas and periods; none for a given number
     * @param given the number that the request brings, or null
     */
    record Source(String area, String name, ComparatorKind kind, List<Figure> figures, BigDecimal given) {}

    /** Those that there are figures for. */
    static List<TrendComparator> of(TrendSeries picked, YearlyValues yearlyValues, List<Source> sources) {
        Comparators comparators = new Comparators(picked, yearlyValues);
        return picked.latestValued() < 0
                ? List.of()
                : sources.stream()
                        .map(comparators::beside)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Our figure of the period that is set beside theirs. */
    private record Own(String period, double value, Interval interval) {}

    /** Their figure: of one area as it stands, of several their cases over what they are of. */
    private record Theirs(Period period, double value, Double yearBefore, int areas) {}

    private TrendComparator beside(Source source) {
        int latest = picked.latestValued();
        Own own = new Own(
                picked.label(latest),
                picked.value(latest),
                Uncertainty.of(indicator, picked.figures().get(latest)));
        if (source.given() != null) {
            return comparator(source, new Theirs(null, source.given().doubleValue(), null, 1), own, null);
        }
        Theirs theirs = theirs(source);
        if (theirs == null) {
            return null;
        }
        if (!indicator.nationallyComparable()) {
            return comparator(source, theirs, own, indicator.notComparableReason());
        }
        if (indicator.measure() == Measure.COUNT) {
            return comparator(source, theirs, own, "A count of another area says nothing without its size.");
        }
        boolean sameLength = theirs.period().months()
                == picked.figures().get(latest).period().months();
        if (sameLength || indicator.measure() != Measure.RATE || indicator.basis() == Basis.SNAPSHOT) {
            return comparator(source, theirs, own, null);
        }
        Year year = theirs.period().months() == MONTHS_OF_YEAR
                ? yearlyValues.whole(indicator.yearType().yearOf(theirs.period().end()))
                : null;
        return year == null
                ? comparator(
                        source,
                        theirs,
                        own,
                        "The two cover spans of different length, "
                                + theirs.period().label() + " and ours.")
                : comparator(
                        source,
                        theirs,
                        new Own(
                                indicator.yearType().label(year.firstYear()),
                                year.value(),
                                yearlyValues.interval(year)),
                        null);
    }

    private TrendComparator comparator(Source source, Theirs theirs, Own own, String objection) {
        Interval interval = objection == null ? own.interval() : null;
        ComparisonVerdict verdict = ComparisonVerdict.of(interval, theirs.value(), indicator.improvementDirection());
        String reason = objection == null && verdict == ComparisonVerdict.NOT_COMPARED
                ? "The cases behind our figure are not known, so its uncertainty is not either."
                : objection;
        return new TrendComparator(
                source.area(),
                source.name(),
                source.kind(),
                theirs.period() == null ? null : theirs.period().label(),
                SignificantDigits.shown(theirs.value(), 0),
                own.period(),
                SignificantDigits.shown(own.value(), 0),
                verdict,
                DirectionOfTravel.of(theirs.value(), theirs.yearBefore()),
                source.kind() == ComparatorKind.STATISTICAL_NEIGHBOURS && interval != null
                        ? PeerSignificance.of(interval, theirs.value())
                        : null,
                theirs.areas(),
                objection == null,
                reason);
    }

    /** Of the period of our latest figure, else of the latest one that ended by then; null if there is none. */
    private Theirs theirs(Source source) {
        Period own = picked.figures().get(picked.latestValued()).period();
        Period period = source.figures().stream()
                .filter(figure -> figure.value() != null)
                .map(Figure::period)
                .filter(theirs -> !theirs.end().isAfter(own.end()))
                .max(Comparator.comparing(Period::end).thenComparing(theirs -> theirs.months() == own.months()))
                .orElse(null);
        if (period == null) {
            return null;
        }
        List<Figure> now = of(source, period.start(), period.end());
        List<Figure> before = of(source, period.start().minusYears(1), lastDay(period));
        return new Theirs(period, together(now), together(before), now.size());
    }

    /** The last day of the same period a year before: February's is not always the same. */
    private static LocalDate lastDay(Period period) {
        return period.start().equals(period.end())
                ? period.end().minusYears(1)
                : period.end().plusDays(1).minusYears(1).minusDays(1);
    }

    private static List<Figure> of(Source source, LocalDate start, LocalDate end) {
        return source.figures().stream()
                .filter(figure -> figure.value() != null
                        && figure.period().start().equals(start)
                        && figure.period().end().equals(end))
                .toList();
    }

    /** Null for none; of several the mean only where their cases are not known. */
    private Double together(List<Figure> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        if (figures.size() == 1) {
            return TrendSeries.value(indicator, figures.get(0)).approximate();
        }
        boolean cases = figures.stream().allMatch(figure -> figure.numerator() != null);
        double base = cases ? sum(figures.stream().map(Figure::denominator).toList()) : 0;
        return base > 0
                ? sum(figures.stream().map(Figure::numerator).toList()) * indicator.multiplier() / base
                : sum(figures.stream().map(Figure::value).toList()) / figures.size();
    }

    private static double sum(List<BigDecimal> numbers) {
        return numbers.stream().mapToDouble(BigDecimal::doubleValue).sum();
    }
}
