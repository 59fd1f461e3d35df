package org.scrutiny.committee.redaction;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource in which text was redacted.
 *
 * @param key id of the resource; for minutes, of their agenda item
 * @param times how often the text occurred there
 */
public record RedactedPlace(
        @NotNull RedactedKind kind,
        @NotNull String key,
        @Schema(required = true) int times) {
    static final Comparator<RedactedPlace> ORDER = Comparator.comparing(RedactedPlace::kind)
            .thenComparing(place -> place.key.length())
            .thenComparing(RedactedPlace::key);

    /** The types of resource that contain text from minutes. */
    public enum RedactedKind {
        MINUTES,
        AGENDA_ITEM,
        COMMENT,
        QUESTION,
        PERSON
    }
}
