package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.scrutiny.figures.publication.PeriodLocks;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.Sql;

/** Starts the writing of batches. */
@Singleton
public class BulkWriteFactory {
    private final Sql sql;
    private final SeriesVersions versions;
    private final StoredFigures stored;
    private final ObservationHistory history;
    private final PeriodLocks locks;
    private final ValidationService validation;
    private final ObservationEntity.StoredWarnings warnings;
    private final Actor actor;

    BulkWriteFactory(
            Sql sql,
            SeriesVersions versions,
            StoredFigures stored,
            ObservationHistory history,
            PeriodLocks locks,
            ValidationService validation,
            ObservationEntity.StoredWarnings warnings,
            Actor actor) {
        this.sql = sql;
        this.versions = versions;
        this.stored = stored;
        this.history = history;
        this.locks = locks;
        this.validation = validation;
        this.warnings = warnings;
        this.actor = actor;
    }

    /**
     * Starts a batch in the running transaction, which holds the import lock.
     *
     * @param batch id of the batch, stored with each of its figures
     * @param standard kind and reason of revisions that do not give their own
     * @param at time of recording, to the microsecond
     */
    public BulkWrite begin(String batch, RevisionInput standard, Instant at) {
        return new BulkWrite(
                sql, versions, stored, history, locks, validation, warnings, standard, batch, at, actor.name());
    }
}
