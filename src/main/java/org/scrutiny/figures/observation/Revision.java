package org.scrutiny.figures.observation;

import java.time.Instant;
import org.scrutiny.platform.store.RecordingClock;

/**
 * One revision of an observation.
 *
 * @param batch null if written alone
 */
record Revision(int number, RevisionKind kind, String reason, Instant recordedAt, String recordedBy, String batch) {
    static Revision first(RevisionInput change, Instant at, String by, String batch) {
        return new Revision(1, change.kind(), change.reason(), at, by, batch);
    }

    /** The deletion that follows this revision; its content remains that of the batch. */
    Revision deletion(String because, Instant at, String by) {
        return new Revision(number + 1, kind, because, RecordingClock.after(recordedAt, at), by, batch);
    }

    /** The next revision. The times of a figure's revisions increase. */
    Revision next(RevisionInput change, Instant at, String by, String inBatch) {
        return new Revision(
                number + 1, change.kind(), change.reason(), RecordingClock.after(recordedAt, at), by, inBatch);
    }
}
