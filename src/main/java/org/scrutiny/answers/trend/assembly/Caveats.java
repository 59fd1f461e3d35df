package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scrutiny.answers.trend.model.SecondOpinion;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.figures.indicator.ExpectedRange;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.kernel.statistics.GapPolicy;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.Segment;
import org.scrutiny.kernel.statistics.Series;
import org.scrutiny.kernel.statistics.SeriesPoint;

/** Caveats that a reader must know before relying on a trend. */
final class Caveats {
    private final TrendSeries trendSeries;
    private final Indicator indicator;
    private final Verdict verdict;
    private final List<TrendCaveat> found = new ArrayList<>();

    private Caveats(TrendSeries trendSeries, Verdict verdict) {
        this.trendSeries = trendSeries;
        this.indicator = trendSeries.indicator();
        this.verdict = verdict;
    }

    static List<TrendCaveat> of(TrendSeries trendSeries, Verdict verdict, SecondOpinion second, TrendInputs inputs) {
        Caveats caveats = new Caveats(trendSeries, verdict);
        caveats.found.addAll(inputs.ofArea());
        inputs.series().leftOut().stream().map(LeftOut::caveat).forEach(caveats.found::add);
        if (trendSeries.latestValued() >= 0) {
            caveats.latest(trendSeries.figures().get(trendSeries.latestValued()));
            caveats.gaps(inputs.options().xmr().gapPolicy());
            caveats.breaks(inputs.breaks(), inputs.series().dated(trendSeries.indicator()));
        }
        String disagreement = second == null ? null : SecondOpinionAssembly.disagreement(second, verdict);
        if (disagreement != null) {
            caveats.add(TrendCaveat.CaveatCode.SECOND_OPINION, disagreement);
        }
        if (verdict.variation() == PointType.COMMON_CAUSE) {
            caveats.add(
                    TrendCaveat.CaveatCode.SLOW_DRIFT,
                    "The absence of a signal does not prove that nothing is changing: a slow drift takes many figures to show.");
        }
        caveats.ofIndicator();
        return List.copyOf(caveats.found);
    }

    private void latest(Figure latest) {
        Double oneCase = Uncertainty.oneCase(indicator, latest);
        if (Uncertainty.isSmall(indicator, latest)) {
            add(
                    TrendCaveat.CaveatCode.SMALL_NUMBERS,
                    oneCase == null
                            ? "Small numbers: the latest figure is " + plain(latest.value()) + "."
                            : "Small numbers: " + plain(latest.numerator()) + " of " + plain(latest.denominator())
                                    + " in " + latest.period().label()
                                    + ". One case more or less changes the figure by "
                                    + FigureFormat.step(indicator, oneCase) + ".");
        }
        if (latest.status().contains(ObservationStatus.PROVISIONAL)) {
            add(
                    TrendCaveat.CaveatCode.PROVISIONAL,
                    "The figure for " + latest.period().label() + " is provisional and may be revised.");
        }
        if (latest.numerator() == null
                && (indicator.measure() == Measure.PERCENTAGE || indicator.measure() == Measure.RATE)) {
            add(
                    TrendCaveat.CaveatCode.NO_CASES,
                    "The cases behind the latest figure are not known, so its uncertainty is unknown too.");
        }
        if (trendSeries.latest().value() == null) {
            add(
                    TrendCaveat.CaveatCode.OLD_LATEST,
                    "The latest value is for " + latest.period().label() + ".");
        }
        ExpectedRange expected = indicator.expectedRange();
        if (expected != null) {
            BigDecimal value = latest.value();
            boolean low = expected.lower() != null && value.compareTo(expected.lower()) < 0;
            boolean high = expected.upper() != null && value.compareTo(expected.upper()) > 0;
            add(
                    TrendCaveat.CaveatCode.EXPECTED_RANGE,
                    "The latest figure is " + (low ? "below" : high ? "above" : "within") + " the expected range: "
                            + FigureFormat.expected(indicator, expected) + ".");
        }
    }

    private void gaps(GapPolicy policy) {
        List<SeriesPoint> points = trendSeries.points();
        long absent = IntStream.range(1, points.size())
                .map(i -> Series.monthsBetween(points.get(i - 1), points.get(i)) / trendSeries.stepMonths() - 1)
                .filter(missing -> missing > 0)
                .sum();
        long empty = points.stream()
                .filter(point -> point.value() == null && !point.excluded())
                .count();
        if (absent + empty > 0) {
            add(
                    TrendCaveat.CaveatCode.GAP,
                    FigureFormat.periods((int) (absent + empty), trendSeries.stepMonths()) + " without a value: "
                            + (policy == GapPolicy.BREAK
                                    ? "no rule spans the gap."
                                    : "the rules treat the periods on either side as neighbours, as requested."));
        }
        String excluded = IntStream.range(0, points.size())
                .filter(i -> points.get(i).excluded())
                .mapToObj(trendSeries::label)
                .collect(Collectors.joining(", "));
        if (!excluded.isEmpty()) {
            add(TrendCaveat.CaveatCode.EXCLUDED, "Shown, but excluded from limits and runs: " + excluded + ".");
        }
    }

    private void breaks(List<SeriesBreak> breaks, DatedPeriods periods) {
        for (SeriesBreak cut : breaks) {
            int first = cut.redefined() ? periods.firstBeginningFrom(cut.day()) : periods.firstFrom(cut.day());
            if (first < 0) {
                add(
                        TrendCaveat.CaveatCode.REBASE_UNUSED,
                        "The rebase on " + cut.day() + " has no effect yet: no period "
                                + (cut.redefined() ? "begins" : "ends") + " on or after that day.");
            } else if (cut.redefined()) {
                add(
                        TrendCaveat.CaveatCode.DEFINITION_CHANGED,
                        "The definition changed on " + cut.day() + "; figures before and after are judged separately.");
            } else if (cut.day().isBefore(periods.begin(first)) && isCut(cut.placed(periods))) {
                add(
                        TrendCaveat.CaveatCode.REBASE_MOVED,
                        "The new limits from " + cut.day() + " begin with the first period after that day, "
                                + trendSeries.label(first) + ".");
            }
        }
    }

    private boolean isCut(SeriesBreak placed) {
        return verdict.chart() != null
                && verdict.chart().segments().stream()
                        .map(Segment::rebase)
                        .anyMatch(day -> Objects.equals(day, placed.day()));
    }

    private void ofIndicator() {
        if (!indicator.pairedWith().isEmpty()) {
            add(
                    TrendCaveat.CaveatCode.READ_WITH,
                    "Read together with " + String.join(", ", indicator.pairedWith()) + ".");
        }
        indicator.caveats().forEach(caveat -> add(TrendCaveat.CaveatCode.INDICATOR, caveat));
    }

    private void add(TrendCaveat.CaveatCode code, String text) {
        found.add(new TrendCaveat(code, text));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
