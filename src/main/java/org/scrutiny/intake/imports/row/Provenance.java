package org.scrutiny.intake.imports.row;

import org.scrutiny.figures.observation.RevisionInput;
import org.scrutiny.figures.observation.RevisionKind;

/**
 * Defaults for the rows of a file that do not set these fields; each may be null.
 *
 * @param sourceSystem the system that the figures come from
 * @param revisionKind kind of revision of rows that change a figure
 * @param revisionReason reason of rows that change a figure
 */
public record Provenance(String sourceSystem, RevisionKind revisionKind, String revisionReason) {
    public static final Provenance UNKNOWN = new Provenance(null, null, null);

    RevisionInput revision() {
        return new RevisionInput(revisionKind, revisionReason);
    }
}
