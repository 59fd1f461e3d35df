package org.scrutiny.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.scrutiny.store.Actor;
import org.scrutiny.store.Sql;

/** Writes the current state of an observation, and with it the state's copy in the history. */
@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<ObservationEntity, Long> {
    private static final String COPIED =
            "indicator, area, period_type, period_start, period_end, obs_value, numerator, "
                    + "denominator, obs_status, confidentiality, note, revision_kind, revision_reason, source_system, batch";

    private final Sql sql;
    private final Actor actor;

    ObservationRepository(Sql sql, Actor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** Stores the entity, new or changed, as its next revision. */
    void keep(ObservationEntity entity) {
        boolean first = entity.id == null;
        entity.recordedAt = now();
        entity.recordedBy = actor.name();
        if (first) {
            entity.revisionNumber = 1;
            persist(entity);
        }
        flush();
        copy(entity, 0, first ? "CREATED" : "REVISED", entity.recordedAt);
    }

    /** Takes the entity out of the current state; the history keeps it and notes the deletion. */
    void bury(ObservationEntity entity) {
        copy(entity, 1, "DELETED", now());
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

    private void copy(ObservationEntity entity, int ahead, String action, Instant at) {
        sql.update(
                "INSERT INTO observation_revision (observation_id, revision_number, action, recorded_at, recorded_by, "
                        + COPIED + ") SELECT id, revision_number + CAST(? AS integer), CAST(? AS varchar(10)), "
                        + "CAST(? AS timestamp(6) with time zone), CAST(? AS varchar(100)), " + COPIED
                        + " FROM observation WHERE id = ?",
                ahead,
                action,
                at,
                actor.name(),
                entity.id);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
