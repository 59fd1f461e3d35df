package org.scrutiny.answers.changefeed;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.store.History;

/**
 * One write of one resource.
 *
 * @param key of the resource, as its address has it
 * @param at when it was recorded
 * @param indicator of what is about a series; null for others
 * @param area of what is about a series; null for others
 * @param period of an observation; null for others
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
