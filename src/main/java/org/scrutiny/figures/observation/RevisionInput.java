package org.scrutiny.figures.observation;

import jakarta.validation.constraints.Size;
import org.scrutiny.platform.problem.Fault;

/** Why an observation is changed. */
public record RevisionInput(
        RevisionKind kind, @Size(max = 1000) String reason) {
    static final RevisionInput NONE = new RevisionInput(null, null);

    /** The same, with gaps filled from the defaults of a file. */
    RevisionInput or(RevisionInput defaults) {
        return new RevisionInput(kind == null ? defaults.kind : kind, reason == null ? defaults.reason : reason);
    }

    /** The same with a kind: if none was sent, the one that follows from the status before and after. */
    RevisionInput completed(boolean wasProvisional, boolean isProvisional) {
        RevisionKind standard =
                wasProvisional && !isProvisional ? RevisionKind.PROVISIONAL_TO_FINAL : RevisionKind.CORRECTION;
        return or(new RevisionInput(standard, null));
    }

    /** The fault of a kind, or of none, that contradicts the status before and after; null for none. */
    Fault findFault(boolean wasProvisional, boolean isProvisional) {
        if (kind == RevisionKind.FIRST) {
            return Fault.brokenRule(
                    "/revision/kind", "Kind first is only for new observations; this one exists.", "first");
        }
        if (kind == RevisionKind.PROVISIONAL_TO_FINAL && (!wasProvisional || isProvisional)) {
            return Fault.brokenRule(
                    "/revision/kind",
                    "Only a provisional figure can become final, by dropping status P.",
                    "provisional_to_final");
        }
        return !wasProvisional && isProvisional && kind != RevisionKind.CORRECTION
                ? Fault.brokenRule(
                        "/status",
                        "A final figure can become provisional again only by a revision of kind correction.",
                        "P")
                : null;
    }
}
