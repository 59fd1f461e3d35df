package org.scrutiny.platform.store;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Notices when PostgreSQL stops responding on open connections, because its processes are frozen or its machine is gone, and
 * closes the connections of the pool, so that requests that wait on them fail at once, and others do not validate one idle
 * connection after the other. A timeout of each statement would also end those that wait for a lock or take their time. Work that
 * is {@link #patient} waits longer, and so does a start.
 */
@Singleton
public class StorePulse implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(StorePulse.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    /** With the interval and the time to wait for a connection, below the time in which a request is to be answered. */
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);

    private static final Duration PATIENT_TIMEOUT = Duration.ofSeconds(60);

    private static final ThreadLocal<Boolean> PATIENT = ThreadLocal.withInitial(() -> false);

    /** Connections of the pool, and whether what uses them is patient. */
    private final Map<Connection, Boolean> open = new ConcurrentHashMap<>();

    private volatile boolean serving;
    private volatile boolean watching;
    private Thread thread;
    private Connection connection;

    /** Does work that waits a minute for a database that stops responding. */
    public static void patient(Runnable work) {
        PATIENT.set(true);
        try {
            work.run();
        } finally {
            PATIENT.remove();
        }
    }

    /** Begins to watch a PostgreSQL that has just responded. */
    void start(Callable<Connection> connect) {
        watching = true;
        thread = new Thread(() -> watch(connect), "store-pulse");
        thread.setDaemon(true);
        thread.start();
    }

    /** After the last other observer, so that the first data may take long. */
    void serve(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        serving = true;
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            watching = false;
            thread.interrupt();
        }
    }

    @Override
    public void onConnectionCreate(Connection created) {
        note(created, false);
    }

    @Override
    public void onConnectionAcquire(Connection acquired) {
        note(acquired, PATIENT.get() || !serving);
    }

    @Override
    public void onConnectionReturn(Connection returned) {
        note(returned, false);
    }

    @Override
    public void onConnectionDestroy(Connection destroyed) {
        if (watching) {
            try {
                open.remove(destroyed.unwrap(Connection.class));
            } catch (SQLException e) {
                // A closed connection cannot be unwrapped.
                open.keySet().removeIf(StorePulse::isClosed);
            }
        }
    }

    private void note(Connection pooled, boolean patient) {
        if (watching) {
            try {
                open.put(pooled.unwrap(Connection.class), patient);
            } catch (SQLException e) {
                LOG.debug("The connection is closed already", e);
            }
        }
    }

    private static boolean isClosed(Connection used) {
        try {
            return used.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private void watch(Callable<Connection> connect) {
        long response = System.nanoTime();
        boolean silent = false;
        while (watching) {
            boolean responds = responds(connect);
            if (responds) {
                response = System.nanoTime();
            } else {
                end(Duration.ofNanos(System.nanoTime() - response));
            }
            if (watching && silent == responds) {
                LOG.warn(responds ? "The database responds again" : "The database does not respond");
                silent = !responds;
            }
            try {
                Thread.sleep(INTERVAL.toMillis());
            } catch (InterruptedException e) {
                watching = false;
            }
        }
        close();
    }

    /** Whether the database responds, be it that it rejects the connection. */
    private boolean responds(Callable<Connection> connect) {
        try {
            if (connection == null) {
                connection = connect.call();
                connection.setNetworkTimeout(Runnable::run, (int) TIMEOUT.toMillis());
            }
            try (var statement = connection.createStatement()) {
                statement.execute("");
            }
            return true;
        } catch (Exception e) {
            close();
            return !isTimeout(e);
        }
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Closes the connections, except those of what waits longer than this. */
    private void end(Duration silence) {
        open.forEach((used, patient) -> {
            if (!patient || silence.compareTo(PATIENT_TIMEOUT) > 0) {
                try {
                    used.abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.debug("A connection could not be closed", e);
                }
            }
        });
    }

    private void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection was closed before", e);
            }
            connection = null;
        }
    }
}
