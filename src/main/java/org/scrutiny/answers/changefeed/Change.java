package org.scrutiny.answers.changefeed;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.store.History;

/**
 * One write to one resource.
 *
 * @param key key of the resource, as in its address
 * @param at when the change was recorded
 * @param indicator indicator of a resource that belongs to a series; null for others
 * @param area area of a resource that belongs to a series; null for others
 * @param period period of an observation; null for others
 */
public record Change(
        @NotNull ChangeType type,
        @NotNull String key,
        @NotNull History.Action action,
        @NotNull Instant at,
        @Schema(required = true) int revisionNumber,
        @NotNull String href,
        String indicator,
        String area,
        String period,
        String periodType,
        LocalDate periodStart,
        LocalDate periodEnd) {}
