package org.scrutiny.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.scrutiny.api.Names;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.idempotency.IdempotencyKeys;
import org.scrutiny.observation.BulkWrites;
import org.scrutiny.observation.Withdrawals;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;
import org.scrutiny.store.Conditions;

/** Takes in files, each in one transaction, and keeps what became of them. */
@ApplicationScoped
public class Imports {
    private static final int LONGEST_SECONDS = 3_600;
    private static final int SHOWN_OF_HASH = 16;
    private static final String OPERATION = "POST /v1/imports";

    private final ImportRepository imports;
    private final ImportRuns runs;
    private final BulkWrites turns;
    private final Withdrawals withdrawals;
    private final IdempotencyKeys keys;

    Imports(
            ImportRepository imports,
            ImportRuns runs,
            BulkWrites turns,
            Withdrawals withdrawals,
            IdempotencyKeys keys) {
        this.imports = imports;
        this.runs = runs;
        this.turns = turns;
        this.withdrawals = withdrawals;
        this.keys = keys;
    }

    /** What a run left: its report, and the rejected records as a file, or null. */
    record Result(ImportReport report, String rejectedRows) {}

    /**
     * Takes in a file.
     *
     * @param dryRun whether only to report what would become of it
     */
    ImportReport take(InputStream body, ImportRequest request, boolean dryRun) {
        try (ImportFile file = ImportFile.of(body)) {
            Result result = write(file, request, dryRun);
            if (result.report().state() == ImportState.REJECTED && !dryRun) {
                // What the file wrote is gone; what is wrong with it can still be asked for.
                QuarkusTransaction.requiringNew().run(() -> keep(result, file, request));
            }
            return result.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in a flat file that is shipped, in the running transaction: its bad rows are reported, as they would be of any. */
    public void loadShipped(String resource) {
        ImportRequest request = new ImportRequest(
                ImportType.OBSERVATIONS,
                ImportMode.PARTIAL,
                ImportFormat.CSV,
                StandardCharsets.UTF_8,
                "flat",
                resource.substring(resource.lastIndexOf('/') + 1),
                Provenance.UNKNOWN,
                null);
        try (InputStream shipped = Imports.class.getResourceAsStream(resource);
                ImportFile file = ImportFile.of(shipped)) {
            keep(runs.run(nextId(file), file, request), file, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result write(ImportFile file, ImportRequest request, boolean dryRun) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        boolean commit = false;
        try {
            ImportReport before = dryRun || request.key() == null ? null : answered(file, request);
            if (before != null) {
                return new Result(before, null);
            }
            turns.takeTurn();
            Result result = runs.run(nextId(file), file, request);
            commit = !dryRun && result.report().state() != ImportState.REJECTED;
            if (commit) {
                keep(result, file, request);
                if (request.key() != null) {
                    keys.complete(OPERATION, request.key(), 200, null, result.report());
                }
            }
            return result;
        } finally {
            if (commit) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    /** The report of the same file sent with the same key, or null if the key is new. */
    private ImportReport answered(ImportFile file, ImportRequest request) {
        IdempotencyKeys.Answer known = keys.begin(OPERATION, request.key(), file.hash() + " " + request);
        return known == null ? null : (ImportReport) keys.entity(known, ImportReport.class);
    }

    /** Follows from the file and how often it was sent before, so that a dry run knows it too. */
    private String nextId(ImportFile file) {
        long before = imports.count("fileHash", file.hash());
        return file.hash().substring(0, SHOWN_OF_HASH) + "-" + (before + 1);
    }

    private void keep(Result result, ImportFile file, ImportRequest request) {
        ImportEntity entity = new ImportEntity();
        entity.take(result.report(), file, request.fileName());
        entity.rejectedRows = result.rejectedRows();
        imports.create(entity);
    }

    /** Takes back what a file wrote, in the running transaction. */
    Import withdraw(String id, String reason) {
        Import before = imports.read(id);
        if (before.type() != ImportType.OBSERVATIONS) {
            throw ProblemException.of(ErrorCode.CONFLICT, "Only observations can be taken back as a whole.");
        }
        if (before.state() != ImportState.COMPLETED) {
            throw ProblemException.of(
                    ErrorCode.CONFLICT,
                    "The import '" + id + "' is " + Names.of(before.state()) + "; there is nothing to take back.");
        }
        withdrawals.withdraw(id, reason);
        return imports.revise(imports.findById(id), entity -> entity.state = ImportState.WITHDRAWN);
    }

    Import read(String id) {
        return imports.read(id);
    }

    Page<Import> list(Paging paging) {
        return imports.list(paging, new Conditions());
    }

    /** The rejected records as they stood, with what is wrong with each. */
    String rejectedRows(String id) {
        imports.read(id);
        String rows = imports.findById(id).rejectedRows;
        if (rows == null) {
            throw ProblemException.of(ErrorCode.NOT_FOUND, "The import '" + id + "' has no rejected records to mend.");
        }
        return rows;
    }
}
