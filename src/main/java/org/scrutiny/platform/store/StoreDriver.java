package org.scrutiny.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Opens the store that the JDBC URL names, H2 or PostgreSQL.
 *
 * <p>Quarkus fixes the driver of a data source when the application is built. One jar serves both stores because the
 * driver it is built with is this one, which passes each connection on to the driver of the URL.
 */
public final class StoreDriver implements Driver {
    private static final String H2_FILE = "jdbc:h2:file:";

    /** How long a connection to PostgreSQL may wait unless its URL says otherwise; without limits, for ever. */
    private static final String CONNECT_SECONDS = "3";

    private static final String ANSWER_SECONDS = "15";
    private static final String LOCK_MILLIS = "10000";

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (StoreKind.of(url) == StoreKind.POSTGRESQL) {
            info.putIfAbsent("connectTimeout", CONNECT_SECONDS);
            info.putIfAbsent("socketTimeout", ANSWER_SECONDS);
            info.putIfAbsent("reWriteBatchedInserts", "true");
            // Whoever waits for a row that a long import holds is told so, as H2 tells them.
            info.putIfAbsent("options", "-c lock_timeout=" + LOCK_MILLIS);
        } else {
            // H2 hands out the last result of a statement again while a commit that changes it becomes visible.
            info.putIfAbsent("OPTIMIZE_REUSE_RESULTS", "FALSE");
            // And it takes rows for sorted that it found by a list of values, in the order of the list.
            info.putIfAbsent("OPTIMIZE_IN_LIST", "FALSE");
            // One write alone runs more statements than the eight that H2 keeps prepared.
            info.putIfAbsent("QUERY_CACHE_SIZE", "128");
            // H2 would close the store as soon as the process is to end; the pool does, once what was begun is
            // answered.
            info.putIfAbsent("DB_CLOSE_ON_EXIT", "FALSE");
        }
        return driverOf(url).connect(absolute(url), info);
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

    /** H2 refuses a relative folder, and people name one. */
    private static String absolute(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        int options = url.indexOf(';');
        String file = url.substring(H2_FILE.length(), options < 0 ? url.length() : options);
        return H2_FILE + Path.of(file).toAbsolutePath() + (options < 0 ? "" : url.substring(options));
    }
}
