package org.scrutiny.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.platform.store.Sql;

/** Generates import ids from the file's hash and the number of times it was sent, so that a dry run knows the real id. */
@Singleton
class ImportNumbers {
    private static final int HASH_PREFIX_LENGTH = 16;

    private final Sql sql;

    ImportNumbers(Sql sql) {
        this.sql = sql;
    }

    /** The id of the next import of the file. */
    String peek(ImportFile file) {
        return id(file, last(file) + 1);
    }

    /** Reserves the next id for good, even if the running transaction is rolled back. */
    String take(ImportFile file) {
        return QuarkusTransaction.requiringNew().call(() -> takeHere(file));
    }

    /** Reserves the next id in the running transaction. */
    String takeHere(ImportFile file) {
        sql.update(
                "INSERT INTO import_number (file_hash, last_number) VALUES (?, 0) ON CONFLICT DO NOTHING", file.hash());
        sql.update("UPDATE import_number SET last_number = last_number + 1 WHERE file_hash = ?", file.hash());
        return id(file, last(file));
    }

    private long last(ImportFile file) {
        return sql.query(
                        "SELECT coalesce(max(last_number), 0) FROM import_number WHERE file_hash = ?",
                        row -> row.getLong(1),
                        List.of(file.hash()))
                .get(0);
    }

    private static String id(ImportFile file, long number) {
        return file.hash().substring(0, HASH_PREFIX_LENGTH) + "-" + number;
    }
}
