package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Writes the present state of an observation and its copy in the history. */
@Singleton
class ObservationRepository {
    private final EntityManager session;
    private final Sql sql;
    private final ObservationHistory history;
    private final Actor actor;

    ObservationRepository(EntityManager session, Sql sql, ObservationHistory history, Actor actor) {
        this.session = session;
        this.sql = sql;
        this.history = history;
        this.actor = actor;
    }

    Optional<ObservationEntity> find(long id) {
        return Optional.ofNullable(session.find(ObservationEntity.class, id));
    }

    /** Stores a new or changed entity as its next revision, which belongs to no batch. */
    void save(ObservationEntity entity) {
        Instant now = RecordingClock.now();
        // A figure that is created again starts after the deletion of the earlier one: at no moment are there two.
        Instant before = entity.id == null ? history.findDeletedSince(now).get(entity.key()) : entity.recordedAt;
        entity.recordedAt = RecordingClock.after(before, now);
        entity.recordedBy = actor.name();
        entity.batch = null;
        if (entity.id == null) {
            entity.revisionNumber = 1;
            entity.receivedAt = entity.recordedAt;
            session.persist(entity);
        }
        session.flush();
        history.recordStates(List.of(entity.id));
    }

    /** Deletes the entity; its history stays and records the deletion. */
    void remove(ObservationEntity entity, String reason) {
        history.recordDeletions(List.of(entity.id), RecordingClock.now(), actor.name(), reason);
        session.remove(entity);
        session.flush();
    }

    /** When the figure was first recorded; null if it never was. */
    Instant firstRecorded(long id) {
        return sql.query("""
                        SELECT recorded_at FROM observation_revision
                        WHERE observation_id = ? AND revision_number = 1
                        """, row -> Sql.instant(row, "recorded_at"), List.of(id)).stream()
                .findFirst()
                .orElse(null);
    }
}
