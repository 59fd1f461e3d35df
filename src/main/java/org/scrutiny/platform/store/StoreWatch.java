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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watch = new Thread(task, "store-watch");
        watch.setDaemon(true);
        return watch;
    });
    private volatile boolean reachable;
    private volatile long lastNanos;
    private Connection connection;

    StoreWatch(Settings settings) {
        this.store = settings.database();
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::check, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the connection, because an open one keeps the file of the embedded store open. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.execute(this::disconnect);
        thread.shutdown();
        thread.awaitTermination(MAX_AGE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the store has just responded. */
    public boolean isReachable() {
        return reachable && System.nanoTime() - lastNanos < MAX_AGE.toNanos();
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
