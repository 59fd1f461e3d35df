package org.scrutiny.platform.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.scrutiny.platform.settings.StartupException;

/**
 * Opens the store before the migrations do. The first connection may take longer than the pool waits for one, because a file is
 * recovered or a database is starting. It stays open during the start, so that a file is opened once.
 */
@Singleton
class StoreOpening implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(StoreOpening.class);
    private static final String ALREADY_OPEN = "90020";
    /** PostgreSQL: no connection, connection lost, starting or stopping, too many connections. */
    private static final Set<String> PASSING = Set.of("08001", "08006", "57P03", "57P01", "53300", ALREADY_OPEN);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** The last process may still be stopping; any other will not stop by itself. */
    private static final Duration TIMEOUT_IN_USE = Duration.ofSeconds(5);

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

    private final String url;
    private final Properties credentials = new Properties();
    private final Path data;
    private final Duration timeout;
    private final StorePulse pulse;
    private Connection connection;

    @Inject
    StoreOpening(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "scrutiny.data") Path data,
            StorePulse pulse) {
        this(url, user, password, data, TIMEOUT, pulse);
    }

    StoreOpening(String url, String user, String password, Path data, Duration timeout, StorePulse pulse) {
        this.url = url;
        this.credentials.setProperty("user", user);
        this.credentials.setProperty("password", password);
        this.data = data.toAbsolutePath().normalize();
        this.timeout = timeout;
        this.pulse = pulse;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (connection == null) {
            connection = open();
            if (StoreKind.of(url) == StoreKind.POSTGRESQL) {
                pulse.start(() -> new StoreDriver().connect(url, credentials()));
            }
        }
    }

    void release(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        close();
    }

    @PreDestroy
    void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The first connection was closed before", e);
            }
            connection = null;
        }
    }

    /** @throws StartupException saying why the store cannot be opened */
    Connection open() {
        StoreFolder.check(data);
        Path file = StoreDriver.fileOf(url);
        if (file != null) {
            StoreFolder.check(file.getParent());
            StoreFolder.checkFile(file);
        }
        Thread opener = Thread.currentThread();
        Thread stop = new Thread(opener::interrupt, "store-opening-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException(
                    "The service was stopped while it waited for the database " + address() + ".", e);
        } finally {
            remove(stop);
        }
    }

    private static void remove(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            LOG.trace("The process is stopping", e);
        }
    }

    private Connection await() throws InterruptedException {
        long start = System.nanoTime();
        long logged = start - LOG_INTERVAL.toNanos();
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                long now = System.nanoTime();
                if (!PASSING.contains(String.valueOf(e.getSQLState()))
                        || now - start >= timeoutOf(e).toNanos()) {
                    throw new StartupException(
                            StoreStartFailures.explainConnection(e, address(), credentials.getProperty("user")), e);
                }
                if (now - logged >= LOG_INTERVAL.toNanos()) {
                    LOG.infof(
                            "Waiting up to %d s for the database %s: %s",
                            timeoutOf(e).toSeconds(), address(), StoreStartFailures.firstLine(e));
                    logged = now;
                }
            }
            Thread.sleep(INTERVAL.toMillis());
        }
    }

    private Connection connect() throws SQLException {
        StoreDriver driver = new StoreDriver();
        Connection opened = driver.acceptsURL(url) ? driver.connect(url, credentials()) : null;
        if (opened == null) {
            throw new StartupException(
                    "SCRUTINY_DATABASE_URL is " + address()
                            + ". Give it in the form jdbc:postgresql://host:port/name, or omit it to use a file in SCRUTINY_DATA.");
        }
        return opened;
    }

    private Properties credentials() {
        return (Properties) credentials.clone();
    }

    private Duration timeoutOf(SQLException failure) {
        return ALREADY_OPEN.equals(failure.getSQLState()) && TIMEOUT_IN_USE.compareTo(timeout) < 0
                ? TIMEOUT_IN_USE
                : timeout;
    }

    /** The URL without its options, which may contain a password. */
    private String address() {
        return url.replaceFirst("[?;].*", "");
    }
}
