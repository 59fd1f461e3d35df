package org.scrutiny.answers.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.answers.trend.assembly.ComparatorSource;
import org.scrutiny.answers.trend.assembly.DatedPeriods;
import org.scrutiny.answers.trend.assembly.SeriesBreak;
import org.scrutiny.answers.trend.assembly.SeriesFigures;
import org.scrutiny.answers.trend.assembly.SeriesIdentity;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.committee.comment.LinkedComments;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.figures.observation.AmountRules;
import org.scrutiny.figures.observation.Figure;
import org.scrutiny.figures.observation.ObservationStatus;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.statistics.XmrParameters;
import org.scrutiny.platform.rest.Checks;

/** Validates a series posted in the request, as strictly as a stored one, and makes it the inputs of a trend. */
final class AdHocSeriesReader {
    private final TrendRequestInput input;
    private final Indicator indicator;
    private final LocalDate today;

    private AdHocSeriesReader(TrendRequestInput input, LocalDate today) {
        this.input = input;
        this.today = today;
        this.indicator = PostedIndicator.read(input.indicator(), input.observations());
    }

    /**
     * Reads the inputs of a trend.
     *
     * @param today periods that begin later are left out
     * @throws org.scrutiny.platform.problem.ProblemException with a pointer to the value that breaks a rule
     */
    static TrendInputs read(TrendRequestInput input, LocalDate today) {
        return new AdHocSeriesReader(input, today).inputs();
    }

    private TrendInputs inputs() {
        TrendOptions options = TrendOptions.of(xmr(), today);
        SeriesFigures figures = SeriesFigures.select(indicator, figures(), options);
        return new TrendInputs(
                new SeriesIdentity(indicator, null, null),
                figures,
                input.target() == null ? List.of() : List.of(target()),
                list(input.rebases()).stream()
                        .map(day -> new SeriesBreak(day, null, false))
                        .toList(),
                exclusions(figures.dated(indicator)),
                list(input.comparators()).stream()
                        .map(given -> new ComparatorSource(
                                null, given.name(), ComparatorKind.GIVEN, List.of(), given.value()))
                        .toList(),
                new LinkedComments.ByFigure(),
                options,
                List.of());
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Map<Object, Period> seen = new HashMap<>();
        Integer kind = null;
        for (int i = 0; i < input.observations().size(); i++) {
            String pointer = "/observations/" + i;
            TrendRequestInput.TrendObservationInput point = input.observations().get(i);
            Period written = period(pointer, point);
            Period period = indicator.canonical(written);
            Period same = seen.putIfAbsent(SeriesFigures.point(indicator, period), written);
            Checks.require(same == null, pointer, twice(written, same), written.label());
            int length = SeriesFigures.kind(indicator, period);
            Checks.require(
                    kind == null || kind == length,
                    pointer,
                    period.label() + " differs in length from the periods before it.",
                    period.label());
            kind = length;
            figures.add(new Figure(
                    null,
                    null,
                    period,
                    value(pointer, point),
                    point.numerator(),
                    point.denominator(),
                    point.status() == null ? List.of(ObservationStatus.NORMAL) : point.status()));
        }
        return figures;
    }

    private static String twice(Period period, Period same) {
        return period.equals(same) || same == null
                ? period.label() + " is given twice."
                : period.label() + " and " + same.label() + " are the same day, which is given twice.";
    }

    private Period period(String pointer, TrendRequestInput.TrendObservationInput point) {
        Checks.require(
                (point.period() == null) != (point.date() == null),
                pointer,
                "Give either the period or a date in it.",
                null);
        return point.date() == null
                ? point.period().read(pointer + "/period", indicator.periodContext())
                : periodOf(point.date());
    }

    private Period periodOf(LocalDate day) {
        return switch (indicator.frequency()) {
            case MONTHLY -> Period.monthOf(day);
            case QUARTERLY -> Period.quarterOf(indicator.yearType(), day);
            case ANNUAL -> Period.yearOf(indicator.yearType(), day);
        };
    }

    private BigDecimal value(String pointer, TrendRequestInput.TrendObservationInput point) {
        BigDecimal cases = point.numerator();
        BigDecimal base = point.denominator();
        Checks.require(
                cases != null || base == null, pointer + "/numerator", "A denominator needs its numerator.", null);
        AmountRules.require(indicator, pointer, new Amounts(point.value(), cases, base));
        return cases == null || base.signum() == 0
                ? point.value()
                : cases.multiply(BigDecimal.valueOf(indicator.multiplier())).divide(base, MathContext.DECIMAL128);
    }

    private List<Judgement> exclusions(DatedPeriods periods) {
        List<Judgement> exclusions = new ArrayList<>();
        for (int i = 0; i < list(input.excluded()).size(); i++) {
            LocalDate day = input.excluded().get(i);
            int index = periods.containing(day, day);
            Checks.require(index >= 0, "/excluded/" + i, "No period of the series contains this day.", day);
            exclusions.add(Judgement.of(
                    null,
                    JudgementKind.EXCLUSION,
                    null,
                    null,
                    periods.periods().get(index),
                    null,
                    "Excluded by the request.",
                    0,
                    null,
                    null));
        }
        return exclusions;
    }

    private Target target() {
        return new Target(
                null,
                null,
                null,
                null,
                input.target(),
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
                null);
    }

    private XmrParameters xmr() {
        XmrParameters standard = XmrParameters.STANDARD;
        TrendRequestInput.TrendOptionsInput given = input.options();
        if (given == null) {
            given = new TrendRequestInput.TrendOptionsInput(null, null, null, null);
        }
        return new XmrParameters(
                given.shiftLength() == null ? standard.shiftLength() : given.shiftLength(),
                given.trendLength() == null ? standard.trendLength() : given.trendLength(),
                given.gapPolicy() == null ? standard.gapPolicy() : given.gapPolicy(),
                given.screenOutliers() == null ? standard.screenOutliers() : given.screenOutliers(),
                input.baselinePoints());
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }
}
