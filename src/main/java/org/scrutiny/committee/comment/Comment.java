package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A minuted comment, word for word.
 *
 * @param position place among the comments of its item, from 1
 * @param heading the heading it stands under in the minutes, or null
 * @param start offset of its first character in the minutes, counted in UTF-16 units; null if written by hand
 * @param end offset behind its last character
 * @param utterances its sentences, each with its speaker; none if written by hand
 * @param links the indicators that it is about
 * @param linksReviewed whether a person has settled the links; no import changes them then
 */
public record Comment(
        @NotNull String id,
        @NotNull String meeting,
        @NotNull String item,
        Integer dashboard,
        @Prose String heading,
        @Schema(required = true) int position,
        @Prose @NotNull String text,
        Integer start,
        Integer end,
        @NotNull List<Utterance> utterances,
        @NotNull List<CommentLink> links,
        @Schema(required = true) boolean linksReviewed,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    public Comment {
        // States from before utterances and links were kept have none.
        utterances = utterances == null ? List.of() : utterances;
        links = links == null ? List.of() : links;
    }

    /** Behind the dash what others may have changed: the figures that it links to. */
    @Override
    public String tag() {
        String revisions = links.stream()
                .map(link -> String.valueOf(link.currentRevision()))
                .collect(Collectors.joining("."));
        return revisionNumber + (links.isEmpty() ? "" : "-" + revisions);
    }

    Comment withLinks(List<CommentLink> other) {
        return new Comment(
                id,
                meeting,
                item,
                dashboard,
                heading,
                position,
                text,
                start,
                end,
                utterances,
                other,
                linksReviewed,
                revisionNumber,
                recordedAt,
                recordedBy);
    }
}
