package org.scrutiny.app.startup;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What whoever runs the service can set; each has an environment variable, such as SCRUTINY_DATA. */
@ConfigMapping(prefix = "scrutiny")
interface Settings {
    /** The folder of the embedded store. */
    String data();

    /** JDBC URL of the store. */
    Store database();

    /** Whether an empty store is filled with demonstration data. */
    @WithDefault("true")
    boolean demonstration();

    /** {@code shipped} or the path of a file: which catalogue is loaded into an empty store. */
    Optional<String> catalogue();

    /** Bytes of the largest body that is read, unless it is a file to import. */
    MemorySize largestBody();

    /** Bytes of the largest file that is imported. */
    MemorySize largestImport();

    /** Memory for answers that are kept; 0 keeps none. */
    MemorySize keptAnswers();

    /** Whether this process alone writes to its PostgreSQL. */
    boolean alone();

    interface Store {
        String url();

        String user();

        String password();
    }
}
