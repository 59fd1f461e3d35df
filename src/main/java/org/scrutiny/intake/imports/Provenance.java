package org.scrutiny.intake.imports;

import org.scrutiny.figures.observation.RevisionInput;
import org.scrutiny.figures.observation.RevisionKind;

/**
 * What the sender says of all figures of a file that do not say it themselves; each may be null.
 *
 * @param sourceSystem the system that they come from
 * @param revisionKind of those that change a figure
 * @param revisionReason of those that change a figure
 */
record Provenance(String sourceSystem, RevisionKind revisionKind, String revisionReason) {
    static final Provenance UNKNOWN = new Provenance(null, null, null);

    RevisionInput revision() {
        return new RevisionInput(revisionKind, revisionReason);
    }
}
