package org.scrutiny.answers.changefeed;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed since a place in the order of changes.
 *
 * @param next where to ask for what comes behind these, now or later; always there
 * @param more whether there is more already
 */
public record Changes(
        @NotNull List<Change> value,
        @NotNull String next,
        @Schema(required = true) boolean more) {}
