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
 * A comment from the minutes, word for word.
 *
 * @param position place among the comments of its item, from 1
 * @param heading the heading above it in the minutes; null for none
 * @param start offset of its first character in the minutes, in UTF-16 code units; null if written by hand
 * @param end offset after its last character; null if written by hand
 * @param utterances its sentences, each with its speaker; empty if written by hand
 * @param links the indicators that it is about
 * @param linksReviewed whether a person has reviewed the links; imports no longer change them then
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

    /** Ends in the revisions of the linked figures, which change without a write to the comment. */
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
