package org.scrutiny.committee.person;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.committee.comment.SpokenRole;
import org.scrutiny.committee.minutes.model.Prose;
import org.scrutiny.platform.rest.HasRevision;

/**
 * A person who speaks at meetings.
 *
 * @param aliases every name under which minutes mention the person
 * @param roles the person's role at each meeting, according to its minutes
 */
public record Person(
        @NotNull String id,
        @Prose @NotNull String name,
        @Prose @NotNull List<String> aliases,
        @NotNull List<SpokenRole> roles,
        @Schema(required = true) int revisionNumber,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy)
        implements HasRevision {

    /** Includes the roles, which imports change without a write to the person. */
    @Override
    public String tag() {
        int said = roles.stream().mapToInt(SpokenRole::utterances).sum();
        return revisionNumber + "-" + roles.size() + "." + said;
    }

    Person withRoles(List<SpokenRole> other) {
        return new Person(id, name, aliases, other, revisionNumber, recordedAt, recordedBy);
    }
}
