package org.scrutiny.committee.redaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What to redact, and why. */
public record RedactionInput(
        String meeting,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 1_000) String> texts,
        @NotNull RedactionReason reason,
        @Size(max = 1_000) String note) {

    /** A copy for one meeting. */
    public RedactionInput at(String otherMeeting) {
        return new RedactionInput(otherMeeting, texts, reason, note);
    }
}
