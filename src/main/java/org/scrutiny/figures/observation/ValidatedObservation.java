package org.scrutiny.figures.observation;

import java.util.Set;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.FigureUnderTest;
import org.scrutiny.figures.validation.SingleFigureRules;
import org.scrutiny.kernel.period.Period;

/**
 * An observation that passes every check that needs no stored figures.
 *
 * @param unstated what its file does not say; empty for a request, which replaces the observation as a whole
 */
public record ValidatedObservation(FigureUnderTest figure, ObservationInput input, Set<OptionalPart> unstated) {
    ValidatedObservation(FigureUnderTest figure, ObservationInput input) {
        this(figure, input, Set.of());
    }

    /** The same observation, of which the file does not state some parts. */
    public ValidatedObservation without(Set<OptionalPart> parts) {
        return new ValidatedObservation(figure, input, parts);
    }

    /**
     * The same observation with the unstated parts of the stored figure. Counts are only those of the same value; the status
     * and confidentiality of a figure that was missing end with it.
     *
     * @param stored null if there is none
     */
    ValidatedObservation over(FigureContent stored) {
        if (stored == null || unstated.isEmpty()) {
            return this;
        }
        Amounts amounts = amounts();
        boolean isSameValue = amounts.isSameValue(stored.amounts());
        boolean endsMissing = amounts.value() != null && stored.amounts().value() == null;
        boolean keepsStatus = unstated.contains(OptionalPart.STATUS) && amounts.value() != null && !endsMissing;
        boolean keepsConfidentiality = unstated.contains(OptionalPart.CONFIDENTIALITY) && !endsMissing;
        ObservationInput merged = input.with(
                keepsStatus ? ObservationStatus.split(stored.status()) : input.status(),
                keepsConfidentiality ? stored.confidentiality() : input.confidentiality(),
                unstated.contains(OptionalPart.NOTE) ? stored.note() : input.note(),
                input.sourceSystem());
        ValidatedObservation all = new ValidatedObservation(
                unstated.contains(OptionalPart.COUNTS) && isSameValue ? figure.with(stored.amounts()) : figure, merged);
        return unstated.contains(OptionalPart.SOURCE_SYSTEM) ? all.fromSourceOf(stored) : all;
    }

    /** The same figure from another source is not a change. */
    private ValidatedObservation fromSourceOf(FigureContent stored) {
        ValidatedObservation same = new ValidatedObservation(
                figure, input.with(input.status(), input.confidentiality(), input.note(), stored.sourceSystem()));
        return input.sourceSystem() == null || stored.isSame(same.content()) ? same : this;
    }

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
