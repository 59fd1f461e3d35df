package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.scrutiny.figures.series.ImportLock;
import org.scrutiny.intake.imports.profile.ImportProfiles;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.imports.row.Provenance;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.body.TemporaryFiles;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Accepts files: imports small ones while the client waits, and queues large ones. */
@Singleton
public class ImportSubmission {
    private static final String OPERATION = "POST " + ImportResource.PATH;
    private static final long MAX_SYNCHRONOUS_SIZE = 2_000_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ImportRepository imports;
    private final ImportTransaction transaction;
    private final ImportRunner runner;
    private final ImportNumbers numbers;
    private final ImportQueue queue;
    private final ImportWorker worker;
    private final ImportProfiles profiles;
    private final IdempotencyKeys keys;
    private final TemporaryFiles files;
    private final CurrentCaller caller;
    private final long maxSize;

    ImportSubmission(
            ImportRepository imports,
            ImportTransaction transaction,
            ImportRunner runner,
            ImportNumbers numbers,
            ImportQueue queue,
            ImportWorker worker,
            ImportProfiles profiles,
            IdempotencyKeys keys,
            TemporaryFiles files,
            CurrentCaller caller,
            ImportFileLimit limit) {
        this.imports = imports;
        this.transaction = transaction;
        this.runner = runner;
        this.numbers = numbers;
        this.queue = queue;
        this.worker = worker;
        this.profiles = profiles;
        this.keys = keys;
        this.files = files;
        this.caller = caller;
        this.maxSize = limit.maxSize();
    }

    /**
     * Imports a file, or queues it if it is large or the import lock is not available in time.
     *
     * @throws ProblemException forbidden if the caller may not write what the file contains
     * @param respondAsync whether to queue it in any case
     */
    ImportReport submit(InputStream body, ImportRequest request, boolean respondAsync) {
        caller.require(request.type().permission());
        QuarkusTransaction.requiringNew().run(() -> profiles.find(request.profile()));
        try (ImportFile file = ImportFile.of(body, files.newPath(), maxSize)) {
            boolean synchronous = !respondAsync && file.size() <= MAX_SYNCHRONOUS_SIZE;
            ImportReport report = synchronous ? importNow(file, request) : null;
            return report == null ? enqueue(file, request) : report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(
                    ErrorCode.SERVICE_BUSY, "The service is shutting down. Send the file again later.");
        }
    }

    /** Null if the import lock was not available in time. */
    private ImportReport importNow(ImportFile file, ImportRequest request) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < ImportLock.TIMEOUT.toNanos()) {
            ImportResult result =
                    transaction.run(TIMEOUT, () -> run(file, request), done -> store(done, file, request));
            if (result != null) {
                return result.report();
            }
            Thread.sleep(ImportLock.INTERVAL.toMillis());
        }
        return null;
    }

    private ImportResult run(ImportFile file, ImportRequest request) {
        ImportReport earlier = findEarlier(file, request);
        if (earlier != null) {
            return new ImportResult(earlier, null, ImportResult.Ending.REPEAT);
        }
        String id = request.dryRun() ? numbers.peek(file) : numbers.take(file);
        return runner.run(id, file, request, ProgressListener.NONE);
    }

    /** The answer to an earlier request with the same key and content; null if none. */
    private ImportReport findEarlier(ImportFile file, ImportRequest request) {
        return keys.findOrBegin(OPERATION, request.key(), file.hash() + request, ImportReport.class);
    }

    private void store(ImportResult result, ImportFile file, ImportRequest request) {
        if (request.dryRun()) {
            return;
        }
        create(result, file, request);
        if (result.ending() == ImportResult.Ending.COMMIT) {
            keys.complete(OPERATION, request.key(), 200, null, result.report());
        }
    }

    private void create(ImportResult result, ImportFile file, ImportRequest request) {
        imports.create(ImportEntity.of(result.report().id(), file, request, caller.name())
                .finish(result));
    }

    private ImportReport enqueue(ImportFile file, ImportRequest request) {
        ImportReport queued = QuarkusTransaction.requiringNew()
                .timeout((int) TIMEOUT.toSeconds())
                .call(() -> {
                    ImportReport earlier = findEarlier(file, request);
                    if (earlier != null) {
                        return earlier;
                    }
                    ImportReport report = queue.add(file, request);
                    keys.complete(OPERATION, request.key(), 202, null, report);
                    return report;
                });
        worker.start();
        return queued;
    }

    /** Imports a bundled flat file in the running transaction and in mode {@code partial}. */
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
        try (InputStream shipped = ImportSubmission.class.getResourceAsStream(resource);
                ImportFile file = ImportFile.of(shipped, files.newPath(), maxSize)) {
            create(runner.run(numbers.takeHere(file), file, request, ProgressListener.NONE), file, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
