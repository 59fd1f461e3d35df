package org.scrutiny.committee.comment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * A person's role at one meeting, according to its minutes.
 *
 * @param jobTitle office or title in the minutes; null if there is none
 * @param utterances number of utterances by the person in this role
 */
public record SpokenRole(
        @NotNull String meeting,
        @NotNull SpeakerRole role,
        @Prose String jobTitle,
        @Schema(required = true) int utterances) {}
