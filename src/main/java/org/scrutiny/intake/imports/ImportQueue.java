package org.scrutiny.intake.imports;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.Sql;

/**
 * Queued and running imports. Their files are stored in the database, so that any process can run an import, and restart one
 * that was cut off. All methods use the running transaction.
 */
@Singleton
class ImportQueue {
    private static final int PART_SIZE = 524_288;

    private final Sql sql;
    private final ImportRepository imports;
    private final ImportNumbers numbers;
    private final Actor actor;

    ImportQueue(Sql sql, ImportRepository imports, ImportNumbers numbers, Actor actor) {
        this.sql = sql;
        this.imports = imports;
        this.numbers = numbers;
        this.actor = actor;
    }

    /**
     * Appends a file to the queue. It takes its number beforehand, so that the same file sent again need not wait until all of
     * this one is stored.
     */
    ImportReport add(ImportFile file, ImportRequest request) {
        long place = sql.query("SELECT nextval('import_queue')", row -> row.getLong(1), List.of())
                .get(0);
        String id = request.dryRun() ? numbers.peek(file) + "-dry" + place : numbers.take(file);
        ImportEntity entity = ImportEntity.of(id, file, request, actor.name());
        entity.state = ImportState.QUEUED;
        entity.report = ImportReport.empty(id, file.hash(), request, ImportState.QUEUED, List.of());
        entity.place = place;
        entity.request = request;
        imports.create(entity);
        storeContent(id, file);
        return entity.report;
    }

    private void storeContent(String id, ImportFile file) {
        try (InputStream in = file.open()) {
            int part = 0;
            for (byte[] content = in.readNBytes(PART_SIZE); content.length > 0; content = in.readNBytes(PART_SIZE)) {
                sql.update("INSERT INTO import_part (import, part, content) VALUES (?, ?, ?)", id, part++, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of the first import that is not over. */
    Optional<String> next() {
        return sql
                .query(
                        "SELECT id FROM import WHERE place = (SELECT min(place) FROM import)",
                        row -> row.getString(1),
                        List.of())
                .stream()
                .findFirst();
    }

    /**
     * Marks an import as running; false if it has been cancelled in the meantime.
     *
     * @param counts whether this is another attempt, or the last one again
     */
    boolean begin(String id, boolean counts) {
        return sql.update("""
                        UPDATE import SET state = 'RUNNING', attempts = attempts + ?, bytes_read = 0, rows_read = 0
                        WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
                        """, counts ? 1 : 0, id) > 0;
    }

    /** Takes an attempt back that an orderly shutdown ended. */
    void excuse(String id) {
        sql.update("UPDATE import SET attempts = attempts - 1 WHERE id = ?", id);
    }

    /** Imports that are not over by state, with the oldest time of submission of each. */
    List<Backlog> waiting() {
        return sql.query(
                "SELECT state, count(*), min(recorded_at) FROM import WHERE place IS NOT NULL GROUP BY state",
                row -> new Backlog(ImportState.valueOf(row.getString(1)), row.getLong(2), Sql.instant(row, 3)),
                List.of());
    }

    record Backlog(ImportState state, long count, Instant oldest) {}

    /** Records the progress of a running import; false if it is to be cancelled. */
    boolean advance(String id, long bytes, long rows) {
        return sql.update("""
                        UPDATE import SET bytes_read = ?, rows_read = ? WHERE id = ? AND NOT cancelling
                        """, bytes, rows, id) > 0;
    }

    /** Removes a waiting import from the queue, or requests a running one to stop; false if the import is over. */
    boolean cancel(String id) {
        int active = sql.update("""
                UPDATE import SET cancelling = true WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
                """, id);
        if (active == 0) {
            return false;
        }
        ImportEntity entity = imports.require(id);
        if (entity.state == ImportState.QUEUED) {
            end(ImportResult.empty(entity, ImportState.CANCELLED, List.of()));
        }
        return true;
    }

    /** The file, loaded part by part. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream requires an Enumeration.
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

    /** Removes an import from the queue and stores its result. {@link #deletePart} deletes its file. */
    void end(ImportResult result) {
        imports.revise(imports.require(result.report().id()), entity -> entity.finish(result));
    }

    /**
     * Deletes one part of a file whose import is over. Only one per transaction: the embedded database holds deleted data in
     * memory until the commit, and after a million rows there is no room for a file.
     *
     * @return false if there is none
     */
    boolean deletePart() {
        return sql.query("""
                        SELECT p.import, p.part FROM import_part p JOIN import i ON i.id = p.import
                        WHERE i.place IS NULL FETCH FIRST 1 ROW ONLY
                        """, row -> new FilePart(row.getString(1), row.getInt(2)), List.of()).stream()
                .anyMatch(part ->
                        sql.update("DELETE FROM import_part WHERE import = ? AND part = ?", part.importId, part.number)
                                > 0);
    }

    private record FilePart(String importId, int number) {}
}
