package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.link.LinkHow;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.kernel.period.Period;

/**
 * An indicator that a comment is about, with the figure that was before the committee.
 *
 * @param area GSS code of the area of the figure; null if it is not known
 * @param period of the figure: the one that the comment names, otherwise the latest that had ended; null if there was none
 * @param confidence from 0, a guess, to 1, certain
 * @param confirmed whether a person has confirmed it
 * @param shownValue the figure at the time of the meeting; null if there was none, or if it is not published
 * @param shownRevision its revision at that time
 * @param shownBasis whether the figure was recorded by the meeting or only later
 * @param currentValue the same figure now, or at the requested moment
 * @param currentRevision its revision; null if the figure no longer exists
 * @param observation id of the figure
 */
public record CommentLink(
        @NotNull String indicator,
        String area,
        String period,
        String periodType,
        LocalDate periodStart,
        LocalDate periodEnd,
        @NotNull LinkHow how,
        @Schema(required = true) double confidence,
        @Schema(required = true) boolean confirmed,
        BigDecimal shownValue,
        Integer shownRevision,
        ShownBasis shownBasis,
        BigDecimal currentValue,
        Integer currentRevision,
        String observation) {

    /** A link to an indicator, without a figure. */
    static CommentLink of(String indicator, String area, LinkHow how) {
        return new CommentLink(
                indicator,
                area,
                null,
                null,
                null,
                null,
                how,
                how.confidence(),
                how == LinkHow.PERSON,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private record LinkedPeriod(String label, String type, LocalDate start, LocalDate end) {}

    private record ShownFigure(BigDecimal value, Integer revision, ShownBasis basis, String observation) {
        private static final ShownFigure NONE = new ShownFigure(null, null, null, null);
    }

    private record CurrentFigure(BigDecimal value, Integer revision) {
        private static final CurrentFigure NONE = new CurrentFigure(null, null);
    }

    /** The same link to a period, without a figure. */
    CommentLink withPeriod(Period named) {
        LinkedPeriod linked = new LinkedPeriod(named.label(), named.code(), named.start(), named.end());
        return with(linked, confirmed, ShownFigure.NONE, CurrentFigure.NONE);
    }

    /** The same link to a figure and its period. */
    CommentLink withShown(Observation figure, ShownBasis basis) {
        return with(
                new LinkedPeriod(figure.period(), figure.periodType(), figure.periodStart(), figure.periodEnd()),
                confirmed,
                new ShownFigure(figure.value(), figure.revisionNumber(), basis, figure.id()),
                CurrentFigure.NONE);
    }

    /** The same link, confirmed by a person. */
    CommentLink withConfirmation() {
        return with(linkedPeriod(), true, shownFigure(), CurrentFigure.NONE);
    }

    /** @param figure the current state of the figure; null if it no longer exists */
    CommentLink withCurrent(Observation figure) {
        CurrentFigure current =
                figure == null ? CurrentFigure.NONE : new CurrentFigure(figure.value(), figure.revisionNumber());
        return with(linkedPeriod(), confirmed, shownFigure(), current);
    }

    private LinkedPeriod linkedPeriod() {
        return new LinkedPeriod(period, periodType, periodStart, periodEnd);
    }

    private ShownFigure shownFigure() {
        return new ShownFigure(shownValue, shownRevision, shownBasis, observation);
    }

    private CommentLink with(LinkedPeriod linked, boolean isConfirmed, ShownFigure shown, CurrentFigure current) {
        return new CommentLink(
                indicator,
                area,
                linked.label,
                linked.type,
                linked.start,
                linked.end,
                how,
                confidence,
                isConfirmed,
                shown.value,
                shown.revision,
                shown.basis,
                current.value,
                current.revision,
                shown.observation);
    }

    boolean isOf(Period other) {
        return other.start().equals(periodStart) && other.end().equals(periodEnd);
    }

    /** @param otherArea null for any area */
    boolean isAbout(String otherIndicator, String otherArea) {
        return indicator.equals(otherIndicator) && (otherArea == null || otherArea.equals(area));
    }
}
