package org.scrutiny.figures.observation;

import org.scrutiny.platform.rest.Checks;

/** The kind and reason of a change, completed and checked against what the change does. */
record Revision(RevisionKind kind, String reason) {
    /**
     * @param written what the client says, or null
     * @throws org.scrutiny.platform.problem.ProblemException broken_rule for a kind that does not fit
     */
    static Revision of(RevisionInput written, boolean wasProvisional, boolean isProvisional) {
        RevisionKind kind = written == null ? null : written.kind();
        Checks.broken(
                kind == RevisionKind.FIRST,
                "/revision/kind",
                "A change of an observation is not a first one.",
                "first");
        Checks.broken(
                kind == RevisionKind.PROVISIONAL_TO_FINAL && (!wasProvisional || isProvisional),
                "/revision/kind",
                "Only a provisional figure becomes final, by dropping status P.",
                "provisional_to_final");
        Checks.broken(
                !wasProvisional && isProvisional && kind != RevisionKind.CORRECTION,
                "/status",
                "A final figure becomes provisional again only by a revision of kind correction.",
                "P");
        RevisionKind standard =
                wasProvisional && !isProvisional ? RevisionKind.PROVISIONAL_TO_FINAL : RevisionKind.CORRECTION;
        return new Revision(kind == null ? standard : kind, written == null ? null : written.reason());
    }
}
