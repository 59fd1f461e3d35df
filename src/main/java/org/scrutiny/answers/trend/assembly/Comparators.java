package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.DirectionOfTravel;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.PeerSignificance;
import org.scrutiny.kernel.statistics.Year;

/** Compares the latest figure with those of wider areas, statistical neighbours and the request. */
final class Comparators {
    private static final int MONTHS_PER_YEAR = 12;

    private final TrendSeries trendSeries;
    private final List<SeriesBreak> breaks;
    private final Indicator indicator;

    private Comparators(TrendSeries trendSeries, List<SeriesBreak> breaks) {
        this.trendSeries = trendSeries;
        this.breaks = breaks;
        this.indicator = trendSeries.indicator();
    }

    /** The comparators that have a figure. */
    static List<TrendComparator> of(TrendSeries trendSeries, List<SeriesBreak> breaks, List<ComparatorSource> sources) {
        Comparators comparators = new Comparators(trendSeries, breaks);
        return trendSeries.latestValued() < 0
                ? List.of()
                : sources.stream()
                        .map(comparators::compare)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Our figure, for the period that is compared. */
    private record Own(String period, double value, Interval interval) {}

    /** The comparator's figure: of one area as stored, of several areas pooled. */
    private record Theirs(Period period, double value, Double yearBefore, int areas) {}

    private TrendComparator compare(ComparatorSource source) {
        int latest = trendSeries.latestValued();
        Own own = new Own(
                trendSeries.label(latest),
                trendSeries.value(latest),
                Uncertainty.of(indicator, trendSeries.figures().get(latest)));
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
            return comparator(
                    source, theirs, own, "A count cannot be compared with that of an area of a different size.");
        }
        boolean sameLength = theirs.period().months()
                == trendSeries.figures().get(latest).period().months();
        if (sameLength || indicator.measure() != Measure.RATE || indicator.basis() == Basis.SNAPSHOT) {
            return comparator(source, theirs, own, null);
        }
        YearlyValues yearlyValues = YearlyValues.of(trendSeries, breaks);
        Year year = theirs.period().months() == MONTHS_PER_YEAR
                ? yearlyValues.whole(indicator.yearType().yearOf(theirs.period().end()))
                : null;
        return year == null
                ? comparator(
                        source,
                        theirs,
                        own,
                        "The two periods differ in length: " + theirs.period().label() + " and " + own.period() + ".")
                : comparator(
                        source,
                        theirs,
                        new Own(
                                indicator.yearType().label(year.firstYear()),
                                year.value(),
                                yearlyValues.interval(year)),
                        null);
    }

    private TrendComparator comparator(ComparatorSource source, Theirs theirs, Own own, String objection) {
        Interval interval = objection == null ? own.interval() : null;
        ComparisonVerdict verdict = ComparisonVerdict.of(interval, theirs.value(), indicator.improvementDirection());
        String reason = objection == null && verdict == ComparisonVerdict.NOT_COMPARED
                ? "The cases behind our figure are not known, so its uncertainty is unknown too."
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

    /** The figure for the period of our latest figure, else for the latest period that ended by then; null for none. */
    private Theirs theirs(ComparatorSource source) {
        Period own = trendSeries.figures().get(trendSeries.latestValued()).period();
        Period period = source.figures().stream()
                .filter(figure -> figure.value() != null)
                .map(Figure::period)
                .filter(theirs -> !theirs.end().isAfter(own.end()))
                .max(Comparator.comparing(Period::end).thenComparing(theirs -> theirs.months() == own.months()))
                .orElse(null);
        if (period == null) {
            return null;
        }
        List<Figure> now = figures(source, period.start(), period.end());
        List<Figure> before = figures(source, period.start().minusYears(1), lastDay(period));
        return new Theirs(period, pooled(now), pooled(before), now.size());
    }

    /** The last day of the same period a year earlier; the last day of February varies. */
    private static LocalDate lastDay(Period period) {
        return period.start().equals(period.end())
                ? period.end().minusYears(1)
                : period.end().plusDays(1).minusYears(1).minusDays(1);
    }

    private static List<Figure> figures(ComparatorSource source, LocalDate start, LocalDate end) {
        return source.figures().stream()
                .filter(figure -> figure.value() != null
                        && figure.period().start().equals(start)
                        && figure.period().end().equals(end))
                .toList();
    }

    /** One area's figure, or several pooled, or their mean if the cases are unknown; null for no figures. */
    private Double pooled(List<Figure> figures) {
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
