package org.scrutiny.platform.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the service. Each has an environment variable, such as SCRUTINY_DATA. All of them are declared and
 * read here, so that a misspelt one stops the start: a property by the mapping, a variable by {@link SettingNames}. Interceptors, which are created before the runtime configuration,
 * use them too.
 */
@StaticInitSafe
@ConfigMapping(prefix = "scrutiny")
public interface Settings {
    /** The folder of the embedded store. */
    String data();

    /** JDBC URL and credentials of the store. */
    Store database();

    /** Whether an empty store is filled with demonstration data. */
    @WithDefault("true")
    @WithConverter(StrictBoolean.class)
    boolean demonstration();

    /** The catalogue to load into an empty store: {@code shipped} or the path of a file. */
    Optional<String> catalogue();

    /** The address under which clients reach the service, perhaps with a path; links begin with it. */
    Optional<URI> baseUrl();

    /** Maximum size of a request body other than an import file. */
    MemorySize largestBody();

    /** Maximum size of an import file. */
    MemorySize largestImport();

    /** How long a request body may take to arrive, other than an import file. */
    Duration bodyTimeout();

    /** How long an import file may take to arrive. */
    Duration uploadTimeout();

    /** How long the client of an export may read nothing before its connection is closed. */
    Duration writeTimeout();

    /** Memory for the request bodies that are being received or served; by default an eighth of the heap. */
    Optional<MemorySize> bodyMemory();

    /** How many import files are received and read at once. */
    int maxUploads();

    /** How many exports run at once. */
    int maxExports();

    /** How long an import file or an export waits while others take its place. */
    Duration turnTimeout();

    /** Memory for cached responses; 0 turns the cache off. */
    MemorySize keptAnswers();

    /** Whether this is the only process that writes to its PostgreSQL database. */
    @WithDefault("false")
    @WithConverter(StrictBoolean.class)
    boolean alone();

    interface Store {
        String url();

        String user();

        String password();
    }
}
