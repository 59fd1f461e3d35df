package org.scrutiny.app.startup;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.scrutiny.platform.settings.Loopback;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.store.StoreKind;

/** Logs the address the service listens on, the location of its data and the page to open. */
@Singleton
class StartupLog {
    private static final Logger LOG = Logger.getLogger("org.scrutiny");

    private final Settings settings;

    StartupLog(Settings settings) {
        this.settings = settings;
    }

    void log(@ObservesAsync HttpServerStart start) {
        String host = start.options().getHost();
        boolean loopback = Loopback.isNameOf(host);
        LOG.infof(
                "Listening on %s port %d. The data is in %s.",
                host, start.options().getPort(), store());
        LOG.infof(
                "Open http://%s:%d/ in a browser.",
                loopback ? host : "localhost", start.options().getPort());
        if (settings.mode() == Mode.DEMONSTRATION) {
            LOG.warn(
                    "DEMONSTRATION MODE: anyone on this machine can read and write everything. For figures that matter, set"
                            + " SCRUTINY_MODE=production.");
        } else if (!loopback && settings.baseUrl().isEmpty()) {
            LOG.warn("Links are relative: set SCRUTINY_BASE_URL.");
        }
    }

    private String store() {
        String url = settings.database().url();
        return StoreKind.of(url) == StoreKind.POSTGRESQL
                ? url.replaceFirst("\\?.*", "")
                : Path.of(settings.data()).toAbsolutePath().normalize().toString();
    }
}
