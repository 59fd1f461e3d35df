package org.scrutiny.figures.observation;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.validation.Amounts;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.kernel.period.Period;

/** A figure that may be written as far as can be told without what is stored: read, and held against every other rule. */
public record ValidatedObservation(
        Indicator of, String area, Period period, ObservedAmounts figures, ObservationInput input) {

    public String indicator() {
        return of.code();
    }

    /** The figure as rules look at it. */
    FigureUnderTest candidate() {
        return new FigureUnderTest(of, area, period, amounts());
    }

    /** Whether the numerator and the denominator make the value, and no more than all; true where there are none. */
    public boolean countsFit() {
        return figures.numerator() == null
                || (SingleFigureRules.moreThanAll(of, amounts()) == null
                        && SingleFigureRules.notTheRatio(of, amounts()) == null);
    }

    private Amounts amounts() {
        return new Amounts(figures.value(), figures.numerator(), figures.denominator());
    }

    String status() {
        return ObservationStatus.join(input.statusOrNormal());
    }

    Confidentiality confidentiality() {
        return input.confidentiality() == null ? Confidentiality.F : input.confidentiality();
    }

    boolean isProvisional() {
        return input.statusOrNormal().contains(ObservationStatus.PROVISIONAL);
    }
}
