package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt, as from a pool whose patience is over, must not close the file of the embedded database. */
class StoreDriverTest {
    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    @Test
    void interruptWhileTheStoreOpensClosesNothing() throws SQLException {
        connect().close();
        interruptedConnect();
        try (Connection opened = connect()) {
            fill(opened);
            assertThat(count(opened)).isEqualTo(ROWS);
        }
    }

    @Test
    void interruptWhileTheStoreIsOpenClosesNothing() throws SQLException {
        try (Connection first = connect()) {
            fill(first);
            interruptedConnect();
            assertThat(count(first)).isEqualTo(ROWS);
            try (Connection second = connect()) {
                assertThat(count(second)).isEqualTo(ROWS);
            }
        }
    }

    /** H2 closes its store when a write fails; the next connection opens it again, with all that was committed. */
    @Test
    void aStoreThatCouldNotWriteIsOpenedAgain() throws SQLException {
        Connection first = connect();
        fill(first);
        MVStore store = H2CrashRecovery.storeOf(first).getMvStore();
        assertThatThrownBy(() -> store.panic(DataUtils.newMVStoreException(
                        DataUtils.ERROR_WRITING_FAILED, "Could not write", new IOException("No space left on device"))))
                .isInstanceOf(MVStoreException.class);
        store.closeImmediately();
        assertThatThrownBy(() -> count(first))
                .isInstanceOf(SQLException.class)
                .hasRootCauseMessage("No space left on device");
        for (int i = 0; i < 2; i++) {
            try (Connection next = connect()) {
                assertThat(count(next)).isEqualTo(ROWS);
                assertThat(H2CrashRecovery.storeOf(next).getMvStore()).isNotSameAs(store);
            }
        }
    }

    private void interruptedConnect() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(this::connect).isInstanceOf(SQLTransientConnectionException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Connection connect() throws SQLException {
        return new StoreDriver()
                .connect("jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0", new Properties());
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE figure AS SELECT x FROM system_range(1, " + ROWS + ")");
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM figure")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
