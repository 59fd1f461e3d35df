package org.scrutiny.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.platform.store.Sql;

/**
 * The files that wait for their turn, or run: stored with their content, so that any process can take them up, and again
 * if it was cut short. All of it in the running transaction.
 */
@ApplicationScoped
class ImportQueue {
    private static final int PART = 524_288;
    private static final String ACTIVE = " AND state IN ('QUEUED', 'RUNNING')";

    private final Sql sql;
    private final ImportRepository imports;
    private final ImportNumbers numbers;

    ImportQueue(Sql sql, ImportRepository imports, ImportNumbers numbers) {
        this.sql = sql;
        this.imports = imports;
        this.numbers = numbers;
    }

    /** Puts a file at the end of the queue. */
    ImportReport add(ImportFile file, ImportRequest request) {
        long place = sql.query("SELECT nextval('import_queue')", row -> row.getLong(1), List.of())
                .get(0);
        String id = request.dryRun() ? numbers.peek(file) + "-dry" + place : numbers.takeHere(file);
        ImportReport report = ImportReport.of(id, file.hash(), request, ImportState.QUEUED, List.of());
        ImportEntity entity = ImportEntity.of(id, file, request).take(new ImportRunner.Result(report, null));
        entity.place = place;
        entity.request = request;
        imports.create(entity);
        keepContent(id, file);
        return report;
    }

    private void keepContent(String id, ImportFile file) {
        try (InputStream in = file.open()) {
            int part = 0;
            for (byte[] content = in.readNBytes(PART); content.length > 0; content = in.readNBytes(PART)) {
                sql.update("INSERT INTO import_part (import, part, content) VALUES (?, ?, ?)", id, part++, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of the import that comes next: the first that is not over. */
    Optional<String> next() {
        return sql
                .query(
                        "SELECT id FROM import WHERE place = (SELECT min(place) FROM import)",
                        row -> row.getString(1),
                        List.of())
                .stream()
                .findFirst();
    }

    /** Marks an import as running; false if it was cancelled meanwhile. */
    boolean begin(String id) {
        return sql.update(
                        "UPDATE import SET state = 'RUNNING', attempts = attempts + 1, bytes_read = 0, rows_read = 0 "
                                + "WHERE id = ?" + ACTIVE,
                        id)
                > 0;
    }

    /** Notes how far the file has been read, and tells whether to go on. */
    boolean goOn(String id, long bytes, long rows) {
        return sql.update(
                        "UPDATE import SET bytes_read = ?, rows_read = ? WHERE id = ? AND NOT cancelling",
                        bytes,
                        rows,
                        id)
                > 0;
    }

    /** Takes a file that waits out of the queue, and asks for the end of one that runs; false if it is over. */
    boolean cancel(String id) {
        if (sql.update("UPDATE import SET cancelling = true WHERE id = ?" + ACTIVE, id) == 0) {
            return false;
        }
        ImportEntity entity = imports.require(id);
        if (entity.state == ImportState.QUEUED) {
            end(id, without(entity, ImportState.CANCELLED, List.of()));
        }
        return true;
    }

    /** The result of an import that took nothing in. */
    static ImportRunner.Result without(ImportEntity entity, ImportState state, List<ImportFault> errors) {
        return new ImportRunner.Result(
                ImportReport.of(entity.id, entity.fileHash, entity.request, state, errors), null);
    }

    /** The file, read part by part. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration.
    InputStream content(String id) {
        int parts = sql.query("SELECT count(*) FROM import_part WHERE import = ?", row -> row.getInt(1), List.of(id))
                .get(0);
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < parts;
            }

            @Override
            public InputStream nextElement() {
                return part(id, next++);
            }
        });
    }

    private InputStream part(String id, int part) {
        return new ByteArrayInputStream(sql.query(
                        "SELECT content FROM import_part WHERE import = ? AND part = ?",
                        row -> row.getBytes(1),
                        List.of(id, part))
                .get(0));
    }

    /** The import is over; its file is let go of by {@link #dropPart}. */
    void end(String id, ImportRunner.Result result) {
        imports.revise(imports.require(id), entity -> entity.take(result));
    }

    /**
     * Deletes a part of a file whose import is over. One at a time: the embedded store holds in memory what a transaction
     * deletes, and after a million rows there is no room for a file.
     *
     * @return false if there was none
     */
    boolean dropPart() {
        return sql.update("DELETE FROM import_part WHERE (import, part) IN (SELECT p.import, p.part FROM import_part p "
                        + "JOIN import i ON i.id = p.import WHERE i.place IS NULL FETCH FIRST 1 ROW ONLY)")
                > 0;
    }
}
