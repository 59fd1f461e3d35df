package org.scrutiny.figures.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.scrutiny.figures.validation.ValidationService;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.SeriesVersions;
import org.scrutiny.platform.store.Sql;

/** Begins the writing of batches. */
@ApplicationScoped
public class BulkWriteFactory {
    /** How long a request waits for the batch of another one to end, and how often it looks. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    public static final Duration PAUSE = Duration.ofMillis(20);

    private final Sql sql;
    private final SeriesVersions versions;
    private final StoredFigures stored;
    private final PeriodLocks locks;
    private final ValidationService validationService;
    private final Actor actor;

    BulkWriteFactory(
            Sql sql,
            SeriesVersions versions,
            StoredFigures stored,
            PeriodLocks locks,
            ValidationService validationService,
            Actor actor) {
        this.sql = sql;
        this.versions = versions;
        this.stored = stored;
        this.locks = locks;
        this.validationService = validationService;
        this.actor = actor;
    }

    /**
     * Begins a batch in the running transaction, whose turn it is.
     *
     * @param batch what readers see as the figures' batch
     * @param standard kind and reason of the revisions that do not say theirs
     * @param at when they are recorded, to the microsecond
     */
    public BulkWrite begin(String batch, RevisionInput standard, Instant at) {
        return new BulkWrite(sql, versions, stored, locks, standard, validationService, batch, at, actor.name());
    }

    /**
     * Keeps others from writing batches until the running transaction ends; waits a little for the end of a short one.
     *
     * @throws ProblemException conflict if it is another's turn for longer
     */
    public void takeTurn() {
        long start = System.nanoTime();
        while (!tryTurn()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw ProblemException.of(
                        ErrorCode.CONFLICT,
                        "A file is being taken in; ask again when it is over, and see /v1/imports.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Keeps others from writing batches until the running transaction ends, unless it is another's turn. */
    public boolean tryTurn() {
        return !sql.query(
                        "SELECT turn FROM import_turn WHERE turn = 1 FOR UPDATE SKIP LOCKED",
                        row -> row.getInt(1),
                        List.of())
                .isEmpty();
    }
}
