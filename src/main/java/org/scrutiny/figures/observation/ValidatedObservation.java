package org.scrutiny.figures.observation;

import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.kernel.period.Period;

/** An observation that passes every check that needs no stored figures. */
public record ValidatedObservation(FigureUnderTest figure, ObservationInput input) {
    FigureKey key() {
        return figure.key();
    }

    Period period() {
        return figure.period();
    }

    Amounts amounts() {
        return figure.amounts();
    }

    /** Whether the counts make the value and are at most a whole; true if there are none. */
    public boolean countsFit() {
        Indicator indicator = figure.indicator();
        return amounts().numerator() == null
                || (SingleFigureRules.moreThanAll(indicator, amounts()) == null
                        && SingleFigureRules.notTheRatio(indicator, amounts()) == null);
    }

    FigureContent content() {
        return new FigureContent(
                amounts(),
                ObservationStatus.join(input.statusOrNormal()),
                input.confidentiality() == null ? Confidentiality.F : input.confidentiality(),
                input.note(),
                input.sourceSystem());
    }

    /** The first state of a new figure. */
    StoredFigure first(String warnings, Revision revision) {
        return new StoredFigure(0, key(), period().type(), content(), warnings, revision, revision.recordedAt());
    }
}
