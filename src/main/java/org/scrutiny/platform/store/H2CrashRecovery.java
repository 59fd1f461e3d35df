package org.scrutiny.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.Store;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.value.VersionedValue;
import org.jboss.logging.Logger;

/**
 * Completes H2's own recovery of a file whose process was killed. H2 stores its maps one after the other while other
 * transactions write. The last stored version may hold an entry of an unfinished transaction without its undo record. A
 * unique index would then reject the key for ever, and a later transaction with the same internal number would take the entry
 * for its own. A sequence may be behind the numbers of committed rows.
 */
final class H2CrashRecovery {
    private static final Logger LOG = Logger.getLogger(H2CrashRecovery.class);
    static final String SUFFIX = ".mv.db";
    private static final int HEADER_BYTES = 4096;
    private static final String CLOSED = ",clean:1,";

    /** A sequence is behind by two blocks of cached numbers at most: the one being written and the one after it. */
    private static final String SEQUENCES = """
            SELECT 'ALTER SEQUENCE "' || sequence_name || '" RESTART WITH ' || (base_value + 2 * cache)
            FROM information_schema.sequences WHERE sequence_schema = 'public'
            UNION ALL
            SELECT 'ALTER TABLE "' || table_name || '" ALTER COLUMN "' || column_name || '" RESTART WITH '
                || (identity_base + 2 * identity_cache)
            FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'
            """;

    private H2CrashRecovery() {}

    /** Whether the file of a store that is not open now was not closed when it was last open. */
    static boolean isNeeded(Path store) {
        Path file = store.resolveSibling(store.getFileName() + SUFFIX);
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return !new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rolls the entries back and advances the sequences. Nothing else may use the store yet. */
    static void run(Connection connection) throws SQLException {
        Store store = storeOf(connection);
        int entries = rollBack(store.getMvStore(), store.getTransactionStore());
        advanceSequences(connection);
        LOG.infof("The database file had not been closed. Entries of unfinished transactions rolled back: %d", entries);
    }

    /** The file behind a connection. */
    static Store storeOf(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore();
    }

    private static int rollBack(MVStore store, TransactionStore transactions) {
        int entries = 0;
        // It changes nothing itself, but H2 writes committed values through a transaction only.
        Transaction transaction = transactions.begin();
        for (String name : store.getMapNames()) {
            if (name.startsWith("table.") || name.startsWith("index.")) {
                entries += rollBack(store.openMap(name, new MVMap.Builder<>()), transaction);
            }
        }
        transaction.rollback();
        store.commit();
        return entries;
    }

    private static int rollBack(MVMap<Object, VersionedValue<Object>> map, Transaction transaction) {
        int entries = 0;
        TransactionMap<Object, Object> committed = transaction.openMapX(map);
        Cursor<Object, VersionedValue<Object>> cursor = map.cursor(null);
        while (cursor.hasNext()) {
            Object key = cursor.next();
            VersionedValue<Object> value = cursor.getValue();
            if (value.getOperationId() != 0) {
                entries++;
                if (value.getCommittedValue() == null) {
                    map.remove(key);
                } else {
                    committed.putCommitted(key, value.getCommittedValue());
                }
            }
        }
        return entries;
    }

    private static void advanceSequences(Connection connection) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(SEQUENCES)) {
                while (rows.next()) {
                    changes.add(rows.getString(1));
                }
            }
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
