package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A store as a former version of the service left it, with what that version answered. */
public final class FormerStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path bundle;

    /** @param bundle a backup, with two further entries: the checksums of the migrations and the answers */
    public FormerStore(Path bundle) {
        this.bundle = bundle;
    }

    /** The answers, or the status of each that is not 200, by path. */
    public JsonNode answers() throws IOException {
        return read("answers.json");
    }

    /** Fills an empty database with the schema and the rows of the store. */
    public void restore(String url, String user, String password) throws SQLException, IOException {
        String version = read("store.json").path("schemaVersion").asText();
        FluentConfiguration configuration =
                Flyway.configure().dataSource(url, user, password).target(version);
        new MigrationDialect(url).customize(configuration);
        Flyway flyway = configuration.load();
        flyway.migrate();
        assertChecksums(flyway);
        try (Connection connection = configuration.getDataSource().getConnection()) {
            new StoreBundle(connection).read(bundle);
        }
    }

    /** A start rejects a store if a migration that it has applied was edited since. */
    private void assertChecksums(Flyway flyway) throws IOException {
        Map<String, JsonNode> before = new TreeMap<>();
        read("migrations.json").properties().forEach(migration -> before.put(migration.getKey(), migration.getValue()));
        Map<String, JsonNode> now = new TreeMap<>();
        Stream.of(flyway.info().applied())
                .forEach(migration ->
                        now.put(migration.getVersion().getVersion(), JSON.valueToTree(migration.getChecksum())));
        assertThat(now).as("checksums of " + bundle).isEqualTo(before);
    }

    private JsonNode read(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return JSON.readTree(zip.getInputStream(zip.getEntry(entry)));
        }
    }
}
