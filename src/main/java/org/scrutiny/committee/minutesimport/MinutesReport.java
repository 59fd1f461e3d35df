package org.scrutiny.committee.minutesimport;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.meeting.AgendaItem;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.Passage;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.Warning;

/**
 * What an import made of the minutes.
 *
 * @param version counts the texts that were imported for the item
 * @param changed false if the same text was there already
 * @param unlinked ids of the comments that no indicator was found for
 * @param utterances the sentences of all imported comments, in their order
 * @param unplaced text that is in none of the resources, with the reason
 */
public record MinutesReport(
        @NotNull AgendaItem item,
        @Schema(required = true) int version,
        @Schema(required = true) boolean changed,
        @NotNull List<Heading> headings,
        @NotNull List<Comment> comments,
        @NotNull List<String> unlinked,
        @NotNull List<Utterance> utterances,
        @NotNull List<Resolution> resolutions,
        @NotNull List<Passage> unplaced,
        @NotNull List<Warning> warnings,
        @Schema(required = true) boolean truncated) {}
