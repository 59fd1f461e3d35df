package org.scrutiny.app.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.scrutiny.platform.settings.SettingNames;
import org.scrutiny.platform.settings.StartupException;

/** Starts the service. What goes wrong is logged in a sentence, and the process ends with exit code 1. */
@QuarkusMain
public final class Main {
    Main() {}

    /**
     * Starts the service or runs a command.
     *
     * @param arguments none, or a {@link StoreCommand}; settings are environment variables or system properties
     */
    public static void main(String... arguments) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // The development mode goes on after a failed start, and shows its cause.
            Quarkus.run(arguments);
            return;
        }
        try {
            SettingNames.check(System.getenv());
            if (arguments.length > 0) {
                StoreCommand.prepare(arguments);
            }
        } catch (StartupException e) {
            StartFailures.exit(1, e);
            return;
        }
        Quarkus.run(StoreCommand.isRunning() ? StoreCommand.class : null, StartFailures::exit, arguments);
    }
}
