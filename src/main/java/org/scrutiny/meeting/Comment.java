package org.scrutiny.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.api.Revised;

/**
 * A minuted comment, word for word.
 *
 * @param position place among the comments of its item, from 1
 * @param heading the heading it stands under in the minutes, or null
 * @param start offset of its first character in the minutes, counted in UTF-16 units; null if written by hand
 * @param end offset behind its last character
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
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements Revised {}
