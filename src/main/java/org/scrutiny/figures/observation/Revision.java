package org.scrutiny.figures.observation;

import org.scrutiny.platform.problem.Fault;

/** The kind and the reason of a change. */
record Revision(RevisionKind kind, String reason) {
    /**
     * Completes what a client says about a change.
     *
     * @param written null if it says nothing
     */
    static Revision of(RevisionInput written, boolean wasProvisional, boolean isProvisional) {
        RevisionKind standard =
                wasProvisional && !isProvisional ? RevisionKind.PROVISIONAL_TO_FINAL : RevisionKind.CORRECTION;
        return written == null
                ? new Revision(standard, null)
                : new Revision(written.kind() == null ? standard : written.kind(), written.reason());
    }

    /** What is wrong with what a client says about a change, given what it changes; null for nothing. */
    static Fault fault(RevisionInput written, boolean wasProvisional, boolean isProvisional) {
        RevisionKind kind = written == null ? null : written.kind();
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
