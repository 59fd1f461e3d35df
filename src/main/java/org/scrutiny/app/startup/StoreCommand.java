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

/**
 * What the process does instead of serving requests: copies the store to a file, {@code backup FILE}; fills an empty one from it,
 * {@code restore FILE}; creates an API key, {@code create-key NAME ROLE…}; or verifies the audit trail, {@code verify-audit}.
 */
public class StoreCommand implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.scrutiny");
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final List<String> OF_FILES = List.of(BACKUP, RESTORE);
    private static final String CREATE_KEY = "create-key";
    private static final String VERIFY_AUDIT = "verify-audit";

    private static final List<String> READ_ONLY = List.of(BACKUP, VERIFY_AUDIT);

    private static volatile boolean running;

    private final AgroalDataSource store;
    private final KeyCommand keys;
    private final AuditCommand audit;

    @Inject
    StoreCommand(AgroalDataSource store, KeyCommand keys, AuditCommand audit) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
    }

    /** Whether the process runs a command, so that nothing else may write to the store. */
    static boolean isRunning() {
        return running;
    }

    /** Checks the arguments, and adapts the start of the process. */
    static void prepare(String... arguments) {
        boolean createsKey = arguments[0].equals(CREATE_KEY) && arguments.length > 2;
        boolean verifiesAudit = arguments[0].equals(VERIFY_AUDIT) && arguments.length < 3;
        boolean usesFile = OF_FILES.contains(arguments[0]) && arguments.length == 2;
        if (!createsKey && !verifiesAudit && !usesFile) {
            throw new StartupException("Give no arguments to start the service, or 'backup FILE', 'restore FILE',"
                    + " 'create-key NAME ROLE…' or 'verify-audit'. Settings are environment variables.");
        }
        if (verifiesAudit) {
            AuditCommand.noted(arguments);
        }
        if (createsKey) {
            KeyCommand.input(arguments);
        }
        running = true;
        Map.of(
                        "quarkus.http.host-enabled", "false",
                        "quarkus.management.port", "0",
                        "quarkus.scheduler.enabled", "false",
                        "quarkus.flyway.migrate-at-start", String.valueOf(!READ_ONLY.contains(arguments[0])))
                .forEach(System::setProperty);
    }

    @Override
    public int run(String... arguments) throws Exception {
        if (arguments[0].equals(CREATE_KEY)) {
            keys.run(arguments);
            return 0;
        }
        if (arguments[0].equals(VERIFY_AUDIT)) {
            return audit.run(arguments);
        }
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
