package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scrutiny.answers.trend.assembly.ComparatorSource;
import org.scrutiny.answers.trend.assembly.SeriesBreak;
import org.scrutiny.answers.trend.assembly.SeriesFigures;
import org.scrutiny.answers.trend.assembly.SeriesIdentity;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.committee.comment.LinkedComments;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.XmrParameters;

/** A series that is judged without a store. */
final class SeriesOf {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Indicator indicator;
    private final List<Figure> figures = new ArrayList<>();
    private final List<SeriesBreak> breaks = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<ComparatorSource> comparators = new ArrayList<>();
    private XmrParameters xmr = XmrParameters.STANDARD;
    private LocalDate today = TODAY;

    private SeriesOf(Indicator indicator) {
        this.indicator = indicator;
    }

    /** A series, such as {@code count monthly snapshot}: its measure, frequency and basis in any order. */
    static SeriesOf a(String words) {
        Measure measure = Measure.COUNT;
        Frequency frequency = Frequency.QUARTERLY;
        Basis basis = Basis.FLOW;
        for (String word : words.toUpperCase(Locale.ROOT).split(" ", -1)) {
            measure = named(Measure.values(), word, measure);
            frequency = named(Frequency.values(), word, frequency);
            basis = named(Basis.values(), word, basis);
        }
        Boolean mayBeNegative = words.contains("below-zero") ? true : null;
        Boolean partOfWhole = words.contains("above-whole") ? false : null;
        Integer window = basis == Basis.ROLLING ? 12 : null;
        return new SeriesOf(PostedIndicator.read(
                new TrendRequestInput.TrendIndicatorInput(
                        null,
                        measure,
                        null,
                        null,
                        null,
                        ImprovementDirection.DECREASE,
                        frequency,
                        basis,
                        window,
                        null,
                        mayBeNegative,
                        partOfWhole),
                List.of()));
    }

    private static <E extends Enum<E>> E named(E[] values, String word, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    /** Figures such as {@code Q1 2023/24=10; Q2 2023/24=- M}: period, value and, if it is not normal, status. */
    SeriesOf with(String list) {
        for (String one : list.split(";", -1)) {
            String[] parts = one.strip().split("=", -1);
            String[] written = parts[1].split(" ", -1);
            ObservationStatus status = Arrays.stream(ObservationStatus.values())
                    .filter(code -> written.length > 1 && code.letter().equals(written[1]))
                    .findFirst()
                    .orElse(ObservationStatus.NORMAL);
            add(Period.parse(parts[0], indicator.periodContext()), written[0], status);
        }
        return this;
    }

    /** Consecutive quarters. */
    SeriesOf quartersFrom(String first, String values) {
        Period period = Period.parse(first, indicator.periodContext());
        for (String value : values.split(" ", -1)) {
            if (!value.equals("absent")) {
                add(period, value, ObservationStatus.NORMAL);
            }
            period = period.plusMonths(3);
        }
        return this;
    }

    private void add(Period period, String value, ObservationStatus status) {
        BigDecimal number = value.equals("-") ? null : new BigDecimal(value);
        figures.add(new Figure("X", "Y", period, number, null, null, List.of(status)));
    }

    SeriesOf rebase(String day) {
        breaks.add(new SeriesBreak(LocalDate.parse(day), null, false));
        return this;
    }

    SeriesOf judged(JudgementKind kind, String period, String reason) {
        Period about = Period.parse(period, indicator.periodContext());
        judgements.add(Judgement.of("1", kind, "X", "Y", about, null, reason, 1, null, null));
        return this;
    }

    SeriesOf target(String value) {
        targets.add(new Target(
                null,
                null,
                null,
                null,
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null));
        return this;
    }

    SeriesOf comparator(String value) {
        comparators.add(new ComparatorSource(null, "England", ComparatorKind.GIVEN, List.of(), new BigDecimal(value)));
        return this;
    }

    SeriesOf baseline(Integer periods) {
        xmr = new XmrParameters(7, 7, xmr.gapPolicy(), false, periods);
        return this;
    }

    SeriesOf on(LocalDate day) {
        today = day;
        return this;
    }

    Trend judge() {
        TrendOptions options = TrendOptions.of(xmr, today);
        return TrendAssembly.of(new TrendInputs(
                new SeriesIdentity(indicator, null, null),
                SeriesFigures.select(indicator, figures, options),
                targets,
                breaks,
                judgements,
                comparators,
                new LinkedComments.ByFigure(),
                options,
                List.of()));
    }

    static String caveat(Trend trend, CaveatCode code) {
        return trend.caveats().stream()
                .filter(caveat -> caveat.code() == code)
                .map(TrendCaveat::text)
                .findFirst()
                .orElse(null);
    }
}
