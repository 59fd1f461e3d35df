package org.scrutiny.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.api.Revised;
import org.scrutiny.minutes.Utterance;

/**
 * A minuted comment, word for word.
 *
 * @param position place among the comments of its item, from 1
 * @param heading the heading it stands under in the minutes, or null
 * @param start offset of its first character in the minutes, counted in UTF-16 units; null if written by hand
 * @param end offset behind its last character
 * @param utterances its sentences, each with its speaker; none if written by hand
 */
@Schema(name = "Comment", description = "A minuted comment, word for word.")
public record Comment(
        @NotNull String id,
        @NotNull String meeting,
        @NotNull String item,
        Integer dashboard,
        String heading,
        @Schema(required = true) int position,
        @NotNull String text,
        Integer start,
        Integer end,
        @NotNull List<Utterance> utterances,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements Revised {

    public Comment {
        // States from before utterances were kept have none.
        utterances = utterances == null ? List.of() : utterances;
    }
}
