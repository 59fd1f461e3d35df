package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import org.scrutiny.figures.observation.Withdrawals;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.NotFoundOrGone;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** The imports that have been submitted: reads, watches, cancels and withdraws them. */
@Singleton
class Imports {
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

    private final ImportRepository imports;
    private final ImportQueue queue;
    private final ImportWorker worker;
    private final Withdrawals withdrawals;
    private final CurrentCaller caller;

    Imports(
            ImportRepository imports,
            ImportQueue queue,
            ImportWorker worker,
            Withdrawals withdrawals,
            CurrentCaller caller) {
        this.imports = imports;
        this.queue = queue;
        this.worker = worker;
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    Import read(String id) {
        boolean foreign = caller.isLimitedIn(Permission.IMPORT_FILES)
                && imports.findEntity(id)
                        .filter(found -> !found.submittedBy.equals(caller.name()))
                        .isPresent();
        if (foreign) {
            // The same as for an id that does not exist.
            throw NotFoundOrGone.of("The import '" + id + "'", null, null);
        }
        return imports.read(id);
    }

    PageResult<Import> list(PageRequest request) {
        return imports.list(
                request,
                caller.isLimitedIn(Permission.IMPORT_FILES)
                        ? Where.ALL.and("submitted_by = ?", caller.name())
                        : Where.ALL,
                null);
    }

    /**
     * Emits the import now and after each change, until it is over or the service shuts down.
     *
     * @throws ProblemException not_found before anything is emitted
     */
    Multi<Import> watch(String id) {
        QuarkusTransaction.requiringNew().run(() -> read(id));
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> readNow(id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(WATCH_INTERVAL)
                .whilst(shown -> !shown.state().isOver() && !worker.isStopping())
                .skip()
                .repetitions(Comparator.comparing(Import::tag));
    }

    private Import readNow(String id) {
        return QuarkusTransaction.requiringNew().call(() -> imports.read(id));
    }

    /** Cancels a queued or running import; no row of its file is stored. */
    Import cancel(String id) {
        Import before = read(id);
        if (!queue.cancel(id)) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    "The import '" + id + "' is " + EnumNames.of(before.state()) + " and cannot be cancelled.");
        }
        return imports.read(id);
    }

    /** Reverts all that the import wrote, in the running transaction. */
    Import withdraw(String id, String reason) {
        Import before = read(id);
        if (before.type() != ImportType.OBSERVATIONS) {
            throw ProblemException.of(ErrorCode.CONFLICT, "Only imports of observations can be withdrawn.");
        }
        if (before.state() != ImportState.COMPLETED || before.dryRun()) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    "The import '" + id + "' is " + (before.dryRun() ? "a dry run" : EnumNames.of(before.state()))
                            + " and cannot be withdrawn.");
        }
        withdrawals.withdraw(id, reason);
        return imports.revise(imports.require(id), entity -> entity.state = ImportState.WITHDRAWN);
    }

    /** The rejected records as a CSV file for correction. */
    String rejectedRows(String id) {
        read(id);
        String rows = imports.require(id).rejectedRows;
        if (rows == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND, "The import '" + id + "' has no rejected records.");
        }
        return rows;
    }
}
