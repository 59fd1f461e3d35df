package org.scrutiny.app.startup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.scrutiny.platform.settings.StartupException;
import org.scrutiny.platform.store.StoreBundle;

/** Copies the store to a file, or fills an empty one from it, instead of serving requests: {@code backup FILE}, {@code restore FILE}. */
public class StoreCommand implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.scrutiny");
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final List<String> NAMES = List.of(BACKUP, RESTORE);

    private static volatile boolean running;

    private final AgroalDataSource store;

    @Inject
    StoreCommand(AgroalDataSource store) {
        this.store = store;
    }

    /** Whether the process runs a command, so that nothing else may write to the store. */
    static boolean isRunning() {
        return running;
    }

    /** Checks the arguments, and adapts the start of the process. */
    static void prepare(String... arguments) {
        if (arguments.length != 2 || !NAMES.contains(arguments[0])) {
            throw new StartupException(
                    "Give no arguments to start the service, or 'backup FILE' or 'restore FILE'. Settings are environment variables.");
        }
        running = true;
        Map.of(
                        "quarkus.http.host-enabled", "false",
                        "quarkus.management.port", "0",
                        "quarkus.scheduler.enabled", "false",
                        "quarkus.flyway.migrate-at-start", String.valueOf(arguments[0].equals(RESTORE)))
                .forEach(System::setProperty);
    }

    @Override
    public int run(String... arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        try (var connection = store.getConnection()) {
            StoreBundle bundle = new StoreBundle(connection);
            boolean backup = arguments[0].equals(BACKUP);
            StoreBundle.Manifest manifest = backup ? bundle.write(file) : bundle.read(file);
            LOG.infof(
                    backup
                            ? "%d rows written to %s, version %s of the schema."
                            : "%d rows restored from %s, version %s of the schema.",
                    manifest.total(),
                    file.toAbsolutePath(),
                    manifest.schemaVersion());
        }
        return 0;
    }
}
