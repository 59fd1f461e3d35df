package org.scrutiny.platform.store;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Records who wrote a resource and when, and invalidates what was cached of it. */
@Singleton
class RevisionRecorder {
    private final History history;
    private final TransactionChanges changes;
    private final WriteCounters writeCounters;
    private final ReferenceDataCache referenceDataCache;
    private final Actor actor;

    RevisionRecorder(
            History history,
            TransactionChanges changes,
            WriteCounters writeCounters,
            ReferenceDataCache referenceDataCache,
            Actor actor) {
        this.history = history;
        this.changes = changes;
        this.writeCounters = writeCounters;
        this.referenceDataCache = referenceDataCache;
        this.actor = actor;
    }

    /** To be called before each write of resources of a type. */
    void announce(String type, boolean referenceData) {
        writeCounters.written(type);
        if (referenceData) {
            referenceDataCache.invalidate();
        }
    }

    /** Sets the time and the author of the state that is about to be written. */
    void stamp(VersionedEntity entity) {
        entity.recordedAt = RecordingClock.after(entity.recordedAt);
        entity.recordedBy = actor.name();
    }

    /** Records the change that led to a state. */
    void append(String type, Object key, VersionedEntity entity, History.Action action, Object view) {
        history.append(type, key, entity.revisionNumber, action, entity.recordedAt, entity.recordedBy, view);
        changes.add(type, key, action, entity.recordedBy, view);
    }

    /** Records the deletion of an entity. */
    void appendDeletion(String type, Object key, VersionedEntity entity, Instant at, Object lastView) {
        history.append(type, key, entity.revisionNumber + 1, History.Action.DELETED, at, actor.name(), lastView);
        changes.add(type, key, History.Action.DELETED, actor.name(), lastView);
    }
}
