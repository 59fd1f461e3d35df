package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.scrutiny.figures.observation.Withdrawals;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Takes in files, small ones at once and large ones behind each other, and keeps what became of them. */
@ApplicationScoped
public class Imports {
    static final String OPERATION = "POST /v1/imports";
    private static final long LARGEST_AT_ONCE = 2_000_000;

    private final ImportRepository imports;
    private final SynchronousImport atOnce;
    private final ImportQueue queue;
    private final ImportWorker worker;
    private final ImportProfiles profiles;
    private final Withdrawals withdrawals;
    private final IdempotencyKeys keys;
    private final long largest;

    Imports(
            ImportRepository imports,
            SynchronousImport atOnce,
            ImportQueue queue,
            ImportWorker worker,
            ImportProfiles profiles,
            Withdrawals withdrawals,
            IdempotencyKeys keys,
            Settings settings) {
        this.imports = imports;
        this.atOnce = atOnce;
        this.queue = queue;
        this.worker = worker;
        this.profiles = profiles;
        this.withdrawals = withdrawals;
        this.keys = keys;
        this.largest = settings.largestImport().asLongValue();
    }

    /**
     * Takes in a file, or puts it into the queue if it is large or others take too long.
     *
     * @param later whether its sender would rather not wait
     */
    ImportReport take(InputStream body, ImportRequest request, boolean later) {
        QuarkusTransaction.requiringNew().run(() -> profiles.named(request.profile()));
        try (ImportFile file = ImportFile.of(body, largest)) {
            boolean soon = !later && file.size() <= LARGEST_AT_ONCE;
            ImportReport report = soon ? atOnce.take(file, request) : null;
            return report == null ? queue(file, request) : report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ErrorCode.STORE_UNAVAILABLE, "The service is stopping; send the file again.");
        }
    }

    private ImportReport queue(ImportFile file, ImportRequest request) {
        ImportReport queued = QuarkusTransaction.requiringNew().call(() -> {
            ImportReport before = keys.known(OPERATION, request.key(), file.hash() + request, ImportReport.class);
            if (before != null) {
                return before;
            }
            ImportReport report = queue.add(file, request);
            keys.complete(OPERATION, request.key(), 202, null, report);
            return report;
        });
        worker.wake();
        return queued;
    }

    /** Takes in a flat file that is shipped, in the running transaction: its bad rows are reported, as they would be of any. */
    public void loadShipped(String resource) {
        ImportRequest request = new ImportRequest(
                ImportType.OBSERVATIONS,
                false,
                ImportMode.PARTIAL,
                ImportFormat.CSV,
                StandardCharsets.UTF_8,
                "flat",
                resource.substring(resource.lastIndexOf('/') + 1),
                Provenance.UNKNOWN,
                null);
        try (InputStream shipped = Imports.class.getResourceAsStream(resource);
                ImportFile file = ImportFile.of(shipped, largest)) {
            atOnce.takeHere(file, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends an import that waits or runs: nothing of its file is taken in. */
    Import cancel(String id) {
        Import before = imports.read(id);
        if (!queue.cancel(id)) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    "The import '" + id + "' is " + EnumNames.of(before.state()) + "; there is nothing to cancel.");
        }
        return imports.read(id);
    }

    /** Takes back what a file wrote, in the running transaction. */
    Import withdraw(String id, String reason) {
        Import before = imports.read(id);
        if (before.type() != ImportType.OBSERVATIONS) {
            throw ProblemException.of(ErrorCode.CONFLICT, "Only observations can be taken back as a whole.");
        }
        if (before.state() != ImportState.COMPLETED || before.dryRun()) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    "The import '" + id + "' is " + (before.dryRun() ? "a dry run" : EnumNames.of(before.state()))
                            + "; there is nothing to take back.");
        }
        withdrawals.withdraw(id, reason);
        return imports.revise(imports.require(id), entity -> entity.state = ImportState.WITHDRAWN);
    }

    Import read(String id) {
        return imports.read(id);
    }

    PageResult<Import> list(PageRequest request) {
        return imports.list(request, Where.ALL);
    }

    /** The rejected records as they stood, with what is wrong with each. */
    String rejectedRows(String id) {
        imports.read(id);
        String rows = imports.require(id).rejectedRows;
        if (rows == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND, "The import '" + id + "' has no rejected records to mend.");
        }
        return rows;
    }
}
