package org.scrutiny.figures.observation;

import jakarta.validation.constraints.Size;

/** Why an observation is changed. */
public record RevisionInput(
        RevisionKind kind, @Size(max = 1000) String reason) {

    /** What is said, and where nothing is, what is said of all. */
    static RevisionInput or(RevisionInput said, RevisionInput ofAll) {
        return said == null
                ? ofAll
                : new RevisionInput(
                        said.kind == null ? ofAll.kind : said.kind, said.reason == null ? ofAll.reason : said.reason);
    }
}
