package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.WrittenPeriod;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.Qualifier;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.PeriodReader;

/** Validates observations as far as that needs no stored figures: single ones and rows of files alike. */
@Singleton
public class ObservationValidator {
    private static final String MISSING_STATUSES = Stream.of(ObservationStatus.values())
            .filter(ObservationStatus::saysWhyMissing)
            .map(ObservationStatus::letter)
            .collect(Collectors.joining(", "));

    private static final int MAX_PERIODS = 1_000;

    private final Indicators indicators;
    private final Areas areas;
    /** Parsed periods; the rows of a file repeat a few. */
    private final Map<PeriodText, Period> periods = new ConcurrentHashMap<>();

    ObservationValidator(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /**
     * The result of a validation.
     *
     * @param observation null if there are faults
     */
    public record Validated(ValidatedObservation observation, List<Fault> faults) {
        private static Validated rejected(Fault fault) {
            return new Validated(null, List.of(fault));
        }

        public boolean isValid() {
            return faults.isEmpty();
        }

        /** @throws ProblemException with the faults, if there are any */
        ValidatedObservation orThrow() {
            if (!isValid()) {
                throw ProblemException.of(faults);
            }
            return observation;
        }
    }

    /** The period of an input; empty if it or the indicator is invalid, which {@link #validate} says. */
    public Optional<Period> findPeriod(ObservationInput input) {
        try {
            return indicators.find(input.indicator()).map(indicator -> period(indicator, input));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Validates one observation; the first fault ends it. */
    public Validated validate(ObservationInput written) {
        ObservationInput input = written.qualified().explained();
        Indicator indicator = indicators.find(input.indicator()).orElse(null);
        if (indicator == null) {
            return Validated.rejected(Checks.unknown("/indicator", "indicator", input.indicator()));
        }
        if (areas.find(input.area()).isEmpty()) {
            return Validated.rejected(Checks.unknown("/area", "area", input.area()));
        }
        Period period;
        try {
            period = period(indicator, input);
        } catch (ProblemException e) {
            return new Validated(null, e.faults());
        }
        Amounts sent = new Amounts(input.value(), input.numerator(), input.denominator());
        Fault fault = countsFault(sent);
        if (fault != null) {
            return Validated.rejected(fault);
        }
        Amounts amounts = AmountRules.complete(indicator, sent);
        fault = valueFault(indicator, amounts, input);
        if (fault != null) {
            return Validated.rejected(fault);
        }
        Amounts scaled = new Amounts(
                Decimals.scaled(amounts.value(), indicator.decimals()), amounts.numerator(), amounts.denominator());
        return new Validated(
                new ValidatedObservation(new FigureUnderTest(indicator, input.area(), period, scaled), input),
                List.of());
    }

    private record PeriodText(
            WrittenPeriod period,
            String timePeriod,
            String timeIdentifier,
            PeriodContext context,
            Basis basis,
            Frequency frequency) {}

    private Period period(Indicator indicator, ObservationInput input) {
        PeriodText text = new PeriodText(
                input.period(),
                input.timePeriod(),
                input.timeIdentifier(),
                indicator.periodContext(),
                indicator.basis(),
                indicator.frequency());
        Period known = periods.get(text);
        if (known == null) {
            known = indicator.canonical(parse(indicator, input));
            if (periods.size() >= MAX_PERIODS) {
                periods.clear();
            }
            periods.put(text, known);
        }
        return known;
    }

    private static Period parse(Indicator indicator, ObservationInput input) {
        boolean pair = input.timePeriod() != null || input.timeIdentifier() != null;
        if (pair && input.period() != null) {
            throw ProblemException.of(Fault.brokenRule(
                    "/period", "Send either period, or timePeriod and timeIdentifier, not both.", null));
        }
        return pair || input.period() == null
                ? PeriodReader.read("/period", input.timePeriod(), input.timeIdentifier(), indicator.periodContext())
                : input.period().read("/period", indicator.periodContext());
    }

    private static Fault countsFault(Amounts sent) {
        return sent.numerator() == null && sent.denominator() != null && sent.value() == null
                ? Fault.brokenRule(
                        "/numerator", "A denominator alone gives no value. Send the numerator as well.", null)
                : AmountRules.countsFault("", sent);
    }

    private static Fault valueFault(Indicator indicator, Amounts amounts, ObservationInput input) {
        Fault fault = AmountRules.valueFault(indicator, amounts);
        if (fault != null) {
            return fault;
        }
        List<ObservationStatus> status = input.statusOrNormal();
        return input.qualifier() == Qualifier.FINAL && status.contains(ObservationStatus.PROVISIONAL)
                ? Fault.brokenRule(
                        "/status",
                        "The period is marked as final, but the figure as provisional. Send one of them.",
                        "P")
                : statusFault(amounts, status);
    }

    private static Fault statusFault(Amounts amounts, List<ObservationStatus> status) {
        if (amounts.value() == null) {
            return status.stream().anyMatch(ObservationStatus::saysWhyMissing)
                    ? null
                    : Fault.brokenRule(
                                    "/value",
                                    "A value can be null only with a status that says why: " + MISSING_STATUSES + ".",
                                    null)
                            .withHint(
                                    "Leave the row out, or say why there is no figure: in a status, or by a symbol such as"
                                            + " c, x or z in place of the value.");
        }
        return status.stream()
                .filter(ObservationStatus::forbidsValue)
                .findFirst()
                .map(code -> Fault.brokenRule(
                        "/status",
                        "Status " + code.letter() + " means that there is no value, but one was sent.",
                        code.letter()))
                .orElse(null);
    }
}
