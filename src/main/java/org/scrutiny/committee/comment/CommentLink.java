package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.link.LinkHow;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.kernel.period.Period;

/**
 * What a comment is about: an indicator, and the figure of it that the committee had before it.
 *
 * @param area GSS code of the area whose figure is meant; null where it is not known
 * @param period of the figure: the one that the comment names, or else the latest one that there was; null if there was none
 * @param confidence from 0, a guess, to 1, certain
 * @param confirmed whether a person has said so
 * @param shownValue the figure as it stood at the meeting; null if there was none, or none that is shown
 * @param shownRevision its revision then
 * @param shownBasis whether that was recorded by the meeting, or only afterwards
 * @param currentValue the same figure as it stands now, or as of the moment asked for
 * @param currentRevision its revision; null if there is no such figure any more
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

    /** A link to an indicator of which no figure is known. */
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

    /** The same link, to a period of which no figure is known yet. */
    CommentLink of(Period named) {
        return new CommentLink(
                indicator,
                area,
                named.label(),
                named.code(),
                named.start(),
                named.end(),
                how,
                confidence,
                confirmed,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    CommentLink withShown(Observation figure, ShownBasis basis) {
        return new CommentLink(
                indicator,
                area,
                figure.period(),
                figure.periodType(),
                figure.periodStart(),
                figure.periodEnd(),
                how,
                confidence,
                confirmed,
                figure.value(),
                figure.revisionNumber(),
                basis,
                null,
                null,
                figure.id());
    }

    CommentLink confirmedNow() {
        return new CommentLink(
                indicator,
                area,
                period,
                periodType,
                periodStart,
                periodEnd,
                how,
                confidence,
                true,
                shownValue,
                shownRevision,
                shownBasis,
                null,
                null,
                observation);
    }

    /** @param figure as it stands now; null if it is not there any more */
    CommentLink withCurrent(Observation figure) {
        return new CommentLink(
                indicator,
                area,
                period,
                periodType,
                periodStart,
                periodEnd,
                how,
                confidence,
                confirmed,
                shownValue,
                shownRevision,
                shownBasis,
                figure == null ? null : figure.value(),
                figure == null ? null : figure.revisionNumber(),
                observation);
    }

    boolean isOf(Period other) {
        return other.start().equals(periodStart) && other.end().equals(periodEnd);
    }

    /** @param otherArea null for any */
    boolean isAbout(String otherIndicator, String otherArea) {
        return indicator.equals(otherIndicator) && (otherArea == null || otherArea.equals(area));
    }
}
