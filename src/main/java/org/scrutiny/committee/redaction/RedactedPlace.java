package org.scrutiny.committee.redaction;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something was taken away.
 *
 * @param key id of the resource; of minutes that of their item
 * @param times how often it stood there
 */
public record RedactedPlace(
        @NotNull Kind kind,
        @NotNull String key,
        @Schema(required = true) int times) {
    static final Comparator<RedactedPlace> ORDER = Comparator.comparing(RedactedPlace::kind)
            .thenComparing(place -> place.key.length())
            .thenComparing(RedactedPlace::key);

    /** What holds words from minutes. */
    @Schema(name = "RedactedKind")
    public enum Kind {
        MINUTES,
        AGENDA_ITEM,
        COMMENT,
        QUESTION,
        PERSON
    }
}
