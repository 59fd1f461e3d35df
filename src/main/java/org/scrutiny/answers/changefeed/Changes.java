package org.scrutiny.answers.changefeed;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the change feed.
 *
 * @param next address of the changes after these, present even before there are any
 * @param more whether further changes are available now
 */
public record Changes(
        @NotNull List<Change> value,
        @NotNull String next,
        @Schema(required = true) boolean more) {}
