package org.scrutiny.platform.store;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;

/**
 * Opens the store that the JDBC URL names, H2 or PostgreSQL.
 *
 * <p>Quarkus fixes the driver of a data source when the application is built. One jar serves both stores because it is
 * built with this driver, which delegates each connection to the driver of the URL.
 */
public final class StoreDriver implements Driver {
    private static final String H2_FILE = "jdbc:h2:file:";

    /** Timeouts of connections to PostgreSQL that the URL can override; by default, the driver has none. */
    private static final String CONNECT_TIMEOUT_SECONDS = "3";

    /** For each message of the authentication. {@link StorePulse} finds a database that stops responding later. */
    private static final String LOGIN_MESSAGE_TIMEOUT_SECONDS = "3";

    private static final String SOCKET_TIMEOUT = "socketTimeout";
    private static final String LOCK_TIMEOUT_MILLIS = "10000";

    private static final String CLOSED = "90098";

    /** The store of each file that was opened last. */
    private static final Map<Path, WeakReference<MVStore>> OPENED = new ConcurrentHashMap<>();
    /** The connection that is being opened to each file; one at a time. */
    private static final Map<Path, FutureTask<Connection>> OPENING = new HashMap<>();

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (StoreKind.of(url) == StoreKind.POSTGRESQL) {
            info.putIfAbsent("connectTimeout", CONNECT_TIMEOUT_SECONDS);
            info.putIfAbsent(SOCKET_TIMEOUT, LOGIN_MESSAGE_TIMEOUT_SECONDS);
            info.putIfAbsent("tcpKeepAlive", "true");
            info.putIfAbsent("reWriteBatchedInserts", "true");
            // A request that waits for a row locked by a long import fails after a while, as on H2.
            info.putIfAbsent("options", "-c lock_timeout=" + LOCK_TIMEOUT_MILLIS);
        } else {
            // H2 may reuse the last result of a statement while a commit that changes it becomes visible.
            info.putIfAbsent("OPTIMIZE_REUSE_RESULTS", "FALSE");
            // A cached statement with an IN list that stopped before its last row begins its next execution with the
            // rows that were left.
            info.putIfAbsent("OPTIMIZE_IN_LIST", "FALSE");
            // A single write runs more statements than the eight that H2 caches by default.
            info.putIfAbsent("QUERY_CACHE_SIZE", "128");
            // Failures are in the log of the service.
            info.putIfAbsent("TRACE_LEVEL_FILE", "0");
            // H2 would close the store as soon as the process begins to stop; the pool closes it after the last
            // response.
            info.putIfAbsent("DB_CLOSE_ON_EXIT", "FALSE");
            // Pages take less than half the space.
            info.putIfAbsent("COMPRESS", "TRUE");
            // H2Housekeeping does it.
            info.putIfAbsent("MAX_COMPACT_TIME", "0");
        }
        if (url.startsWith(H2_FILE)) {
            return openFile(url, info);
        }
        Connection connection = driverOf(url).connect(url, info);
        if (connection != null && StoreKind.of(url) == StoreKind.POSTGRESQL && !url.contains(SOCKET_TIMEOUT)) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return connection;
    }

    /** The file of the embedded store; null if the URL names another store. */
    static Path fileOf(String url) {
        return url.startsWith(H2_FILE)
                ? Path.of(nameOf(url) + H2CrashRecovery.SUFFIX).toAbsolutePath()
                : null;
    }

    private static String nameOf(String url) {
        int options = url.indexOf(';');
        return url.substring(H2_FILE.length(), options < 0 ? url.length() : options);
    }

    /**
     * Opens a connection to the embedded database in a thread of its own: the pool interrupts a thread that takes too long, and
     * an interrupt would close the file under every connection. What an interrupted caller asked for goes to the next one.
     */
    private Connection openFile(String url, Properties info) throws SQLException {
        String name = nameOf(url);
        // H2 rejects a relative path.
        Path file = Path.of(name).toAbsolutePath();
        String absolute = H2_FILE + file + url.substring(H2_FILE.length() + name.length());
        synchronized (OPENING) {
            FutureTask<Connection> opening =
                    OPENING.computeIfAbsent(file, any -> start(() -> open(file, absolute, info)));
            try {
                Connection connection = opening.get();
                OPENING.remove(file);
                return connection;
            } catch (ExecutionException e) {
                OPENING.remove(file);
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientConnectionException("Interrupted while the store is being opened.", e);
            }
        }
    }

    private static FutureTask<Connection> start(Callable<Connection> open) {
        FutureTask<Connection> task = new FutureTask<>(open);
        Thread thread = new Thread(task, "store-opening");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /**
     * Opens a connection; the first one completes the recovery after a crash. H2 closes a store whose file it cannot write, so
     * that the next connection opens it again, as after a crash.
     */
    private Connection open(Path file, String url, Properties info) throws SQLException {
        WeakReference<MVStore> last = OPENED.get(file);
        MVStore before = last == null ? null : last.get();
        boolean isOpen = before != null && !before.isClosed();
        // A store that is closed at this moment was not closed in an orderly way.
        boolean recover = isOpen || H2CrashRecovery.isNeeded(file);
        Connection connection = connectToH2(url, info);
        MVStore store = H2CrashRecovery.storeOf(connection).getMvStore();
        if (store != before) {
            if (recover) {
                recover(connection);
            }
            OPENED.put(file, new WeakReference<>(store));
        }
        H2Housekeeping.start(store);
        return connection;
    }

    private Connection connectToH2(String url, Properties info) throws SQLException {
        try {
            return h2.connect(url, info);
        } catch (SQLException e) {
            if (CLOSED.equals(e.getSQLState())) {
                // This connection was the first to notice.
                return h2.connect(url, info);
            }
            throw e;
        }
    }

    private static void recover(Connection connection) throws SQLException {
        boolean recovered = false;
        try {
            H2CrashRecovery.run(connection);
            recovered = true;
        } finally {
            if (!recovered) {
                connection.close();
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driverOf(url).acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driverOf(url).getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.scrutiny.platform.store");
    }

    private Driver driverOf(String url) {
        return StoreKind.of(url) == StoreKind.POSTGRESQL ? postgresql : h2;
    }
}
