package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Finds what a reader has to know before relying on an answer. */
final class Caveats {
    private final TrendSeries picked;
    private final Indicator indicator;
    private final Verdict verdict;
    private final List<TrendCaveat> found = new ArrayList<>();

    private Caveats(TrendSeries picked, Verdict verdict) {
        this.picked = picked;
        this.indicator = picked.indicator();
        this.verdict = verdict;
    }

    static List<TrendCaveat> of(
            TrendSeries picked, Verdict verdict, SecondOpinion second, List<SeriesBreak> breaks, TrendOptions options) {
        Caveats caveats = new Caveats(picked, verdict);
        if (picked.latestValued() >= 0) {
            caveats.latest(picked.figures().get(picked.latestValued()));
            caveats.gaps(options.xmr().gapPolicy());
            caveats.breaks(breaks);
        }
        if (second != null && second.differs(verdict) != null) {
            caveats.add(TrendCaveat.Code.SECOND_OPINION, second.differs(verdict));
        }
        if (verdict.variation() == PointType.COMMON_CAUSE) {
            caveats.add(
                    TrendCaveat.Code.SLOW_DRIFT,
                    "No signal is no proof that nothing changes: a slow drift takes many figures to show.");
        }
        caveats.ofIndicator();
        return List.copyOf(caveats.found);
    }

    private void latest(Figure latest) {
        Double oneCase = Uncertainty.oneCase(indicator, latest);
        if (Uncertainty.isSmall(indicator, latest)) {
            add(
                    TrendCaveat.Code.SMALL_NUMBERS,
                    oneCase == null
                            ? "Small numbers: the latest figure is " + plain(latest.value()) + "."
                            : "Small numbers: " + plain(latest.numerator()) + " of " + plain(latest.denominator())
                                    + " in " + latest.period().label()
                                    + ". One case more or less changes the figure by "
                                    + FigureFormat.step(indicator, oneCase) + ".");
        }
        if (latest.status().contains(ObservationStatus.PROVISIONAL)) {
            add(
                    TrendCaveat.Code.PROVISIONAL,
                    "The figure for " + latest.period().label() + " is provisional and may be revised.");
        }
        if (latest.numerator() == null
                && (indicator.measure() == Measure.PERCENTAGE || indicator.measure() == Measure.RATE)) {
            add(
                    TrendCaveat.Code.NO_CASES,
                    "The cases behind the latest figure are not known, so neither is its uncertainty.");
        }
        if (picked.latest().value() == null) {
            add(
                    TrendCaveat.Code.OLD_LATEST,
                    "The latest value is that of " + latest.period().label() + ".");
        }
        ExpectedRange expected = indicator.expectedRange();
        if (expected != null) {
            BigDecimal value = latest.value();
            boolean low = expected.lower() != null && value.compareTo(expected.lower()) < 0;
            boolean high = expected.upper() != null && value.compareTo(expected.upper()) > 0;
            add(
                    TrendCaveat.Code.EXPECTED_RANGE,
                    "The latest figure lies " + (low ? "below" : high ? "above" : "within") + " what is expected: "
                            + FigureFormat.expected(indicator, expected) + ".");
        }
    }

    private void gaps(GapPolicy policy) {
        List<SeriesPoint> points = picked.points();
        long absent = IntStream.range(1, points.size())
                .map(i -> Series.monthsBetween(points.get(i - 1), points.get(i)) / picked.stepMonths() - 1)
                .filter(missing -> missing > 0)
                .sum();
        long empty = points.stream()
                .filter(point -> point.value() == null && !point.excluded())
                .count();
        if (absent + empty > 0) {
            add(
                    TrendCaveat.Code.GAP,
                    FigureFormat.periods((int) (absent + empty), picked.stepMonths()) + " without a value: "
                            + (policy == GapPolicy.BREAK
                                    ? "no rule looks across the gap."
                                    : "the rules take the periods on both sides for neighbours, as was asked."));
        }
        String excluded = IntStream.range(0, points.size())
                .filter(i -> points.get(i).excluded())
                .mapToObj(picked::label)
                .collect(Collectors.joining(", "));
        if (!excluded.isEmpty()) {
            add(TrendCaveat.Code.EXCLUDED, "Shown, but left out of limits and runs: " + excluded + ".");
        }
    }

    private void breaks(List<SeriesBreak> breaks) {
        for (SeriesBreak cut : breaks) {
            SeriesPoint first = picked.points().stream()
                    .filter(point -> !point.start().isBefore(cut.day()))
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                add(
                        TrendCaveat.Code.REBASE_UNUSED,
                        "The break of " + cut.day() + " has no effect yet: no period begins on or after it.");
            } else if (cut.redefined()) {
                add(
                        TrendCaveat.Code.DEFINITION_CHANGED,
                        "What is measured changed on " + cut.day() + "; figures before and after are judged apart.");
            } else if (!first.start().equals(cut.day()) && isCut(cut)) {
                add(
                        TrendCaveat.Code.REBASE_MOVED,
                        "The new limits of " + cut.day() + " begin with the first period on or after it, "
                                + picked.label(picked.points().indexOf(first)) + ".");
            }
        }
    }

    private boolean isCut(SeriesBreak cut) {
        return verdict.chart() != null
                && verdict.chart().segments().stream()
                        .map(Segment::rebase)
                        .anyMatch(day -> Objects.equals(day, cut.day()));
    }

    private void ofIndicator() {
        if (!indicator.pairedWith().isEmpty()) {
            add(
                    TrendCaveat.Code.READ_WITH,
                    "To be read together with " + String.join(", ", indicator.pairedWith()) + ".");
        }
        indicator.caveats().forEach(caveat -> add(TrendCaveat.Code.INDICATOR, caveat));
    }

    private void add(TrendCaveat.Code code, String text) {
        found.add(new TrendCaveat(code, text));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
