package org.scrutiny.app.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.settings.Loopback;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.settings.StartupException;

/** Ends the start of a service that strangers could use, or that nobody could. The port is opened later. */
@Singleton
class ModeCheck {
    private final Settings settings;
    private final Callers callers;
    private final String host;
    private final String managementHost;

    ModeCheck(
            Settings settings,
            Callers callers,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.management.host") String managementHost) {
        this.settings = settings;
        this.callers = callers;
        this.host = host;
        this.managementHost = managementHost;
    }

    /** Before the first data is loaded. */
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (StoreCommand.isRunning()) {
            return;
        }
        if (settings.mode() == Mode.DEMONSTRATION) {
            requireLoopback("QUARKUS_HTTP_HOST", host);
            requireLoopback("QUARKUS_MANAGEMENT_HOST", managementHost);
        } else if (!callers.exist()) {
            throw new StartupException(
                    "SCRUTINY_MODE=production needs an API key, and there is none that is valid. Create"
                            + " the first one with the command 'create-key NAME administrator' and the same settings, or name an"
                            + " identity provider in SCRUTINY_OIDC_ISSUER.");
        }
    }

    private static void requireLoopback(String setting, String address) {
        if (!Loopback.isNameOf(address)) {
            throw new StartupException("In demonstration mode anyone can read and write everything, so " + setting
                    + " cannot be " + address + ". Set it to 127.0.0.1, or set SCRUTINY_MODE=production.");
        }
    }
}
