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
 * The result of importing the minutes of an agenda item.
 *
 * @param version number of texts imported for the item so far
 * @param changed false if the same text had been imported before
 * @param unlinked ids of the comments without a link to an indicator
 * @param utterances the sentences of all imported comments, in order
 * @param unplaced text that belongs to none of the resources, with the reason
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
