package org.scrutiny.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.scrutiny.store.Actor;
import org.scrutiny.store.Moments;
import org.scrutiny.store.Sql;

/** Writes the current state of an observation, and with it the state's copy in the history. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<ObservationEntity, Long> {
    private final Sql sql;
    private final Actor actor;

    ObservationRepository(Sql sql, Actor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** Stores the entity, new or changed, as its next revision. */
    void keep(ObservationEntity entity) {
        entity.recordedAt = Moments.now();
        entity.recordedBy = actor.name();
        if (entity.id == null) {
            entity.revisionNumber = 1;
            entity.receivedAt = entity.recordedAt;
            persist(entity);
        }
        flush();
        sql.update(HistoryCopy.OF_ONE, entity.id);
    }

    /** Takes the entity out of the current state; the history keeps it and notes the deletion. */
    void bury(ObservationEntity entity, String reason) {
        sql.update(HistoryCopy.OF_DELETION, Moments.now(), actor.name(), reason, entity.id);
        delete(entity);
        flush();
    }

    boolean wasEver(long id) {
        return !sql.query(
                        "SELECT 1 FROM observation_revision WHERE observation_id = ? FETCH FIRST 1 ROW ONLY",
                        row -> row.getInt(1),
                        java.util.List.of(id))
                .isEmpty();
    }
}
