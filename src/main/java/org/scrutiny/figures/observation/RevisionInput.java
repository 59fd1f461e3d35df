package org.scrutiny.figures.observation;

import jakarta.validation.constraints.Size;

/** Why an observation is changed. */
public record RevisionInput(
        RevisionKind kind, @Size(max = 1000) String reason) {

    /** Fills gaps in what a row says from the defaults of its file. */
    static RevisionInput or(RevisionInput sent, RevisionInput defaults) {
        return sent == null
                ? defaults
                : new RevisionInput(
                        sent.kind == null ? defaults.kind : sent.kind,
                        sent.reason == null ? defaults.reason : sent.reason);
    }
}
