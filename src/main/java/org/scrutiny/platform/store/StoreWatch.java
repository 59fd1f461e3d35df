package org.scrutiny.platform.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.scrutiny.platform.settings.Settings;

/**
 * Knows whether the store responds. A thread asks it again and again over a connection of its own, so that a probe neither waits
 * for the store nor takes a connection from the pool.
 */
@Singleton
public class StoreWatch {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    /** A store that has not responded for this long is regarded as unreachable, although the last question is still open. */
    private static final Duration MAX_AGE = Duration.ofSeconds(2);

    private static final String TIMEOUT_SECONDS = "3";

    private final Settings.Store store;
    private final StoreDriver driver = new StoreDriver();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "store-watch");
    private volatile boolean reachable;
    private volatile long lastNanos;
    private Connection connection;

    StoreWatch(Settings settings) {
        this.store = settings.database();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Closes the connection, because an open one keeps the file of the embedded store open. An interrupt would close that file
     * under every connection.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(MAX_AGE.toMillis());
    }

    /** Whether the store has just responded. */
    public boolean isReachable() {
        return reachable && System.nanoTime() - lastNanos < MAX_AGE.toNanos();
    }

    private void run() {
        try {
            do {
                check();
            } while (!stopping.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void check() {
        try {
            if (connection == null) {
                connection = connect();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            lastNanos = System.nanoTime();
            reachable = true;
        } catch (SQLException | RuntimeException e) {
            reachable = false;
            disconnect();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", store.user());
        properties.put("password", store.password());
        properties.put("connectTimeout", TIMEOUT_SECONDS);
        properties.put("socketTimeout", TIMEOUT_SECONDS);
        return driver.connect(store.url(), properties);
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is lost anyway.
            }
            connection = null;
        }
    }
}
