package org.scrutiny.figures.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Writes the current state of an observation, and with it the state's copy in the history. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<ObservationEntity, Long> {
    private final Sql sql;
    private final ObservationHistory history;
    private final Actor actor;

    ObservationRepository(Sql sql, ObservationHistory history, Actor actor) {
        this.sql = sql;
        this.history = history;
        this.actor = actor;
    }

    /** Stores the entity, new or changed, as its next revision, which is in no batch. */
    void keep(ObservationEntity entity) {
        Instant now = RecordingClock.now();
        // A figure that comes back does so after it was deleted: at no moment are there two.
        Instant before = entity.id == null ? history.buriedSince(now).get(entity.key()) : entity.recordedAt;
        entity.recordedAt = RecordingClock.after(before, now);
        entity.recordedBy = actor.name();
        entity.batch = null;
        if (entity.id == null) {
            entity.revisionNumber = 1;
            entity.receivedAt = entity.recordedAt;
            persist(entity);
        }
        flush();
        history.keep(List.of(entity.id));
    }

    /** Takes the entity out of the current state; the history keeps it and notes the deletion. */
    void bury(ObservationEntity entity, String reason) {
        history.bury(List.of(entity.id), RecordingClock.now(), actor.name(), reason);
        delete(entity);
        flush();
    }

    /** When the figure was first recorded; null if it never was. */
    Instant firstRecorded(long id) {
        return sql
                .query(
                        "SELECT recorded_at FROM observation_revision WHERE observation_id = ? AND revision_number = 1",
                        row -> Sql.instant(row, "recorded_at"),
                        List.of(id))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
