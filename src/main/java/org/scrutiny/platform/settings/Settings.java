package org.scrutiny.platform.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the service. Each has an environment variable, such as SCRUTINY_DATA. All of them are declared and read here, so
 * that a misspelt one stops the start: a property by the mapping, a variable by {@link SettingNames}. Interceptors, which are
 * created before the runtime configuration, use them too. The table in {@code docs/settings.md} is generated from these comments,
 * the limits and the defaults.
 */
@StaticInitSafe
@ConfigMapping(prefix = "scrutiny")
public interface Settings {
    /**
     * {@code demonstration} is open to anyone and listens on a loopback address only; {@code production} serves those who have an API
     * key or a token, and starts only with a key or an identity provider, a secret and a chosen database.
     */
    Mode mode();

    /** A random text of at least 32 characters, which production needs and which is the same for all replicas. Keep it. */
    Optional<String> secret();

    /** Whether production may use the embedded database, which one process and one disk hold. */
    @WithDefault("false")
    @WithConverter(StrictBoolean.class)
    boolean embeddedDatabase();

    /**
     * How many requests a caller may send to one process in a minute in production; 0 for no limit. A tenth of that may come from one
     * address without valid credentials.
     */
    @Limits(min = "0", max = "1000000")
    int requestsPerMinute();

    /** Whether production serves Swagger UI and the contract, to those who have an API key or a token. */
    @WithDefault("false")
    @WithConverter(StrictBoolean.class)
    boolean apiPages();

    /**
     * The address under which clients reach the service, such as {@code https://figures.example.gov.uk/scrutiny}. Links begin with
     * it, and pages of that address may write.
     */
    @WithConverter(WebAddress.class)
    Optional<URI> baseUrl();

    /** The folder of the embedded database and of temporary files. */
    String data();

    /**
     * Whether an empty database is filled with the shipped catalogue and demonstration data, once, at the first start. By default only
     * in demonstration mode.
     */
    @WithConverter(StrictBoolean.class)
    Optional<Boolean> demonstration();

    /**
     * Without demonstration data: {@code shipped} fills an empty database with the shipped catalogue only; a path
     * with the catalogue in that file.
     */
    Optional<String> catalogue();

    /** JDBC URL and credentials of the database. */
    Store database();

    /** The identity provider whose tokens production accepts beside API keys. */
    Oidc oidc();

    /**
     * Whether this is the only process that writes to its PostgreSQL database. A cached response is then sent without asking the
     * database whether it is still current, as always on the embedded database.
     */
    @WithDefault("false")
    @WithConverter(StrictBoolean.class)
    boolean alone();

    /** Memory for cached responses; 0 turns the cache off. */
    @Limits(min = "0", max = Limits.MOST_OF_HEAP)
    MemorySize keptAnswers();

    /**
     * Memory for the request bodies that are being received or served. Beyond it, a body gets 503. By default an eighth of the
     * heap, or {@code SCRUTINY_LARGEST_BODY} if that is more.
     */
    @Limits(min = "1M", max = Limits.MOST_OF_HEAP)
    Optional<MemorySize> bodyMemory();

    /** Maximum size of a request body other than an import file. */
    @Limits(min = "1K", max = "1G")
    MemorySize largestBody();

    /** Maximum size of an import file. */
    @Limits(min = "1K", max = "1T")
    MemorySize largestImport();

    /** How long a request body other than an import file may take to arrive. */
    @Limits(min = "1S", max = "1H")
    Duration bodyTimeout();

    /** How long an import file may take to arrive. */
    @Limits(min = "1S", max = "24H")
    Duration uploadTimeout();

    /** How long the client of an export may read nothing before its connection is closed. */
    @Limits(min = "1S", max = "1H")
    Duration writeTimeout();

    /** After how many days the entries of the audit trail are deleted; 0 keeps them for ever. */
    @Limits(min = "0", max = "36500")
    @WithDefault("0")
    int auditDays();

    /** How many import files are received and read at once. */
    @Limits(min = "1", max = "1000")
    int maxUploads();

    /** How many exports run at once. Each holds a connection of the pool, so keep it below the size of the pool. */
    @Limits(min = "1", max = "1000")
    int maxExports();

    /** How long a further import file or export waits until it gets 503. */
    @Limits(min = "1S", max = "1H")
    Duration turnTimeout();

    interface Store {
        /** Another database than the embedded one, such as {@code jdbc:postgresql://host/name}. */
        String url();

        /** The user of the database. */
        String user();

        /** The password of that user. */
        String password();
    }

    interface Oidc {
        /**
         * The issuer of the tokens, exactly as they contain it, such as {@code https://login.microsoftonline.com/TENANT/v2.0}.
         * Without it, no token is accepted. Its keys are found through its discovery document.
         */
        @WithConverter(WebAddress.class)
        Optional<URI> issuer();

        /** What stands for this service in the claim {@code aud} of a token. Needed with an issuer. */
        Optional<String> audience();

        /** The signature algorithms that a token may have: {@code RS256} to {@code RS512}, {@code PS256} to {@code PS512}, {@code ES256} to {@code ES512}. */
        @WithDefault("RS256,PS256,ES256")
        List<String> algorithms();

        /** How far the clocks of the provider and of the service may differ. */
        @WithDefault("30S")
        @Limits(min = "0S", max = "5M")
        Duration clockSkew();

        /**
         * The claim with the roles, or the path to it, such as {@code realm_access/roles}. Its value is a list, or a text of words.
         * Roles that the service does not know are ignored, and so is {@code supplier}.
         */
        @WithDefault("roles")
        String rolesClaim();

        /** The claim that names the author of what is written. It must belong to one person or system for ever. */
        @WithDefault("sub")
        String nameClaim();
    }
}
