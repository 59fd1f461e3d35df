package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.model.SignificantDigits;
import org.scrutiny.answers.trend.model.TrendInterval;
import org.scrutiny.answers.trend.model.TrendRecent;
import org.scrutiny.answers.trend.model.TrendYear;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.RecentTrend;
import org.scrutiny.kernel.statistics.RecentTrendVerdict;
import org.scrutiny.kernel.statistics.Year;
import org.scrutiny.kernel.statistics.YearRule;
import org.scrutiny.kernel.statistics.YearValue;
import org.scrutiny.kernel.statistics.YearlyFigure;

/**
 * Yearly figures of a series in the indicator's own kind of year: pooled ratios, sums of counts, or the figure on the last
 * day.
 */
record YearlyValues(Indicator indicator, int stepMonths, int windowMonths, List<SeriesBreak> breaks, List<Year> years) {
    private static final int MONTHS_PER_YEAR = 12;

    static YearlyValues of(TrendSeries trendSeries, List<SeriesBreak> breaks) {
        Indicator indicator = trendSeries.indicator();
        List<YearlyFigure> figures = IntStream.range(0, trendSeries.figures().size())
                .mapToObj(i -> part(trendSeries.figures().get(i), trendSeries.value(i)))
                .toList();
        int step = trendSeries.stepMonths();
        List<Year> years = step > MONTHS_PER_YEAR
                ? List.of()
                : Year.of(
                        figures,
                        step,
                        indicator.yearType().startMonth().getValue(),
                        rule(indicator),
                        indicator.multiplier());
        return new YearlyValues(indicator, step, trendSeries.windowMonths(), breaks, years);
    }

    List<TrendYear> shown() {
        return years.stream().map(this::shown).toList();
    }

    /** Recent trend of the last five consecutive complete years under one definition. */
    TrendRecent recent() {
        if (windowMonths > MONTHS_PER_YEAR) {
            return TrendRecent.of(
                    new RecentTrend(
                            RecentTrendVerdict.CANNOT_BE_CALCULATED,
                            "Each figure covers more than a year, so the years share data.",
                            null),
                    indicator.improvementDirection());
        }
        List<YearValue> values = latestRun().stream()
                .map(year -> new YearValue(
                        year.numerator() == null ? year.value() : year.numerator(),
                        year.denominator() == null ? 1 : year.denominator(),
                        year.value(),
                        interval(year)))
                .toList();
        boolean proportion =
                indicator.partOfWhole() && latestRun().stream().allMatch(year -> year.denominator() != null);
        return TrendRecent.of(RecentTrend.of(values, proportion), indicator.improvementDirection());
    }

    /** The complete year that starts in a calendar year, for comparison with another area's yearly figure; null for none. */
    Year whole(int firstYear) {
        return years.stream()
                .filter(year -> year.firstYear() == firstYear && isWhole(year))
                .findFirst()
                .orElse(null);
    }

    Interval interval(Year year) {
        if (year.value() == null) {
            return null;
        }
        if (indicator.measure() == Measure.COUNT) {
            return Uncertainty.ofCount(year.value(), 1);
        }
        return year.denominator() == null ? null : Uncertainty.ofCases(indicator, year.numerator(), year.denominator());
    }

    /** The latest run of consecutive complete years; a last year that is still incomplete is skipped. */
    private List<Year> latestRun() {
        int end = years.isEmpty() || isWhole(years.get(years.size() - 1)) ? years.size() : years.size() - 1;
        int first = end;
        while (first > 0 && isWhole(years.get(first - 1)) && (first == end || follow(first))) {
            first--;
        }
        return years.subList(first, end);
    }

    /** Whether the year at an index directly follows the one before it under the same definition. */
    private boolean follow(int index) {
        int before = years.get(index - 1).firstYear();
        int year = years.get(index).firstYear();
        return year == before + 1 && !isCut(start(before), start(year));
    }

    private boolean isWhole(Year year) {
        return isComplete(year) && year.value() != null;
    }

    private boolean isComplete(Year year) {
        return year.complete()
                && !isCut(start(year.firstYear()), start(year.firstYear() + 1).minusDays(1));
    }

    /** Whether the definition changed after one day and by the other. */
    private boolean isCut(LocalDate after, LocalDate upTo) {
        return breaks.stream()
                .anyMatch(cut -> cut.redefined()
                        && cut.day().isAfter(after)
                        && !cut.day().isAfter(upTo));
    }

    private LocalDate start(int firstYear) {
        return yearType().start(firstYear);
    }

    private YearType yearType() {
        return indicator.yearType();
    }

    private TrendYear shown(Year year) {
        YearRule rule = rule(indicator);
        boolean partial = rule == YearRule.SUM && !isComplete(year);
        BigDecimal value = partial ? null : SignificantDigits.shown(year.value(), 0);
        return new TrendYear(
                yearType().label(year.firstYear()),
                value,
                rule,
                rule == YearRule.POOLED ? value : null,
                SignificantDigits.shown(year.numerator(), 0),
                SignificantDigits.shown(year.denominator(), 0),
                SignificantDigits.shown(year.meanOfPeriods(), 0),
                year.included(),
                year.expected(),
                isComplete(year),
                TrendInterval.of(partial ? null : interval(year)));
    }

    private static YearRule rule(Indicator indicator) {
        if (indicator.basis() != Basis.FLOW) {
            return YearRule.YEAR_END;
        }
        return indicator.measure() == Measure.COUNT ? YearRule.SUM : YearRule.POOLED;
    }

    private static YearlyFigure part(Figure figure, Double value) {
        boolean none = figure.numerator() != null
                && figure.numerator().signum() == 0
                && figure.denominator().signum() == 0;
        boolean cases = figure.numerator() != null && figure.denominator().signum() > 0;
        return new YearlyFigure(
                figure.period().start(),
                figure.period().end(),
                value,
                cases || none ? figure.numerator().doubleValue() : null,
                cases || none ? figure.denominator().doubleValue() : null);
    }
}
