package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * What somebody was at a meeting.
 *
 * @param jobTitle as the minutes of it have it; null where they have none
 * @param utterances how often they speak in it so
 */
public record SpokenRole(
        @NotNull String meeting,
        @NotNull SpeakerRole role,
        @Prose String jobTitle,
        @Schema(required = true) int utterances) {}
