package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.platform.store.FormerStore;

/**
 * A store of each former version of the schema is upgraded at a start, and then answers as it did. The stores were filled by the
 * service of their time: {@code src/test/resources/upgrade}.
 */
class UpgradeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path STORES = Path.of("src", "test", "resources", "upgrade");
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static EmbeddedPostgres postgresql;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPostgresql() throws IOException {
        postgresql = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgresql() throws IOException {
        postgresql.close();
    }

    static Stream<Path> stores() throws IOException {
        try (Stream<Path> files = Files.list(STORES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void answersAsBeforeOnH2(Path store) throws Exception {
        Map<String, String> settings = embedded();
        new FormerStore(store).restore(url(), "scrutiny", "scrutiny");
        assertAnswersAsBefore(new FormerStore(store), settings);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void answersAsBeforeOnPostgresql(Path store) throws Exception {
        String database = store.getFileName().toString().replaceAll("\\W", "_");
        try (Connection connection = postgresql.getPostgresDatabase().getConnection()) {
            execute(connection, "CREATE DATABASE " + database);
        }
        String url = postgresql.getJdbcUrl("postgres", database);
        new FormerStore(store).restore(url, "postgres", "postgres");
        assertAnswersAsBefore(new FormerStore(store), ServiceProcess.settings(url, folder));
    }

    @Test
    void refusesALaterStore() throws Exception {
        new FormerStore(stores().skip(1).findFirst().orElseThrow()).restore(url(), "scrutiny", "scrutiny");
        try (Connection connection = DriverManager.getConnection(url(), "scrutiny", "scrutiny")) {
            execute(
                    connection,
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '1000', 'later', type, 'later.sql', "
                            + "checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history "
                            + "WHERE version = '1'");
        }
        Path log = folder.resolve("log");
        assertThat(ServiceProcess.run(log, embedded())).isEqualTo(1);
        assertThat(ServiceProcess.lastOf(log))
                .contains("The database was written by a later version of Scrutiny (schema 1000).");
    }

    private Map<String, String> embedded() {
        return Map.of("SCRUTINY_DATA", folder.toString());
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("scrutiny").toAbsolutePath() + H2_OPTIONS;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertAnswersAsBefore(FormerStore store, Map<String, String> settings) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(folder.resolve("log"), settings)) {
            List<String> differences = new ArrayList<>();
            for (Map.Entry<String, JsonNode> answer : store.answers().properties()) {
                compare(service, answer.getKey(), answer.getValue(), differences);
            }
            assertThat(differences).isEmpty();
            // Ids and positions go on after those of the store.
            String file = """
                    indicator,area,period,numerator,denominator
                    FD10,X99000001,Q1 1995/96,14,40
                    FD10,X99000001,Q1 1994/95,14,40
                    """;
            HttpResponse<String> written = service.post("/v1/imports", file, "Content-Type", "text/csv");
            assertThat(JSON.readTree(written.body()).path("rejected").asInt(-1))
                    .as(written.body())
                    .isZero();
        }
    }

    private static void compare(ServiceProcess service, String path, JsonNode before, List<String> differences)
            throws Exception {
        HttpResponse<String> answer = service.get(path);
        int status = before.isInt() ? before.asInt() : 200;
        if (answer.statusCode() != status) {
            differences.add(path + " has status " + answer.statusCode() + " instead of " + status);
        } else if (before.isTextual()) {
            compare(path, JSON.valueToTree(answer.body()), before, differences);
        } else if (before.isObject()) {
            compare(path, JSON.readTree(answer.body().replace(service.address(), "")), before, differences);
        }
    }

    /** Compares what was there before; fields may have been added since. */
    private static void compare(String place, JsonNode now, JsonNode before, List<String> differences) {
        if (before.isObject() && now.isObject()) {
            before.properties()
                    .forEach(field -> compare(
                            place + "/" + field.getKey(), now.path(field.getKey()), field.getValue(), differences));
        } else if (before.isArray() && now.size() == before.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(place + "/" + i, now.path(i), before.path(i), differences);
            }
        } else if (!isSame(now, before) && !place.endsWith("/next")) {
            differences.add(place + " is " + shorten(now) + " instead of " + shorten(before));
        }
    }

    private static boolean isSame(JsonNode now, JsonNode before) {
        return (now.isNumber() && before.isNumber())
                ? now.decimalValue().compareTo(before.decimalValue()) == 0
                : now.equals(before);
    }

    private static String shorten(JsonNode value) {
        String text = value.toString();
        return text.substring(0, Math.min(text.length(), 200));
    }
}
