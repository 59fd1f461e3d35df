package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;

/**
 * A store of the schema before version 18, in which every state is a document, keeps every state, every position in the feed
 * and every state as of a moment.
 */
@QuarkusTest
class FormerStatesMigrationTest extends RestTest {
    private static final String SCHEMA = "before_18";
    private static final Instant START = Instant.parse("2024-05-01T09:00:00.123456Z");

    /** Revisions of each resource that delete it; the one after it is created again under the same key. */
    private static final List<Integer> DELETIONS = List.of(3, 6);

    private static final int REVISIONS = 6;

    @Inject
    AgroalDataSource store;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Inject
    Flyway flyway;

    @Inject
    SessionFactory sessions;

    @Inject
    ObjectMapper json;

    @Inject
    @Any
    Instance<VersionedRepository<?, ?, ?>> repositories;

    /** A document of each type of resource as the service wrote it, without the fields of the revision. */
    private final Map<String, ObjectNode> documents = new TreeMap<>();

    /** Fields that the service has added since, with their values in these documents. */
    private JsonNode newer;

    @BeforeEach
    void fillAndMigrate() throws SQLException, IOException {
        try (var file = getClass().getResourceAsStream("/migration/former-states.json")) {
            json.readTree(file)
                    .properties()
                    .forEach(type -> documents.put(type.getKey(), (ObjectNode) type.getValue()));
        }
        try (var file = getClass().getResourceAsStream("/migration/newer-fields.json")) {
            newer = json.readTree(file);
        }
        migration().target("17").load().migrate();
        try (Connection connection = connection()) {
            int number = 1;
            for (Map.Entry<String, ObjectNode> type : documents.entrySet()) {
                for (int revision = 1; revision <= REVISIONS; revision++) {
                    insert(connection, type.getKey(), keyIn(type.getValue()), revision, number++);
                }
            }
            insertCurrent(connection);
        }
        migration().load().migrate();
    }

    @AfterEach
    void dropSchema() throws SQLException {
        try (Connection connection = store.getConnection()) {
            execute(connection, "DROP SCHEMA " + SCHEMA + " CASCADE");
        }
    }

    @Test
    void everyStateSurvivesAsItWasServed() {
        for (VersionedRepository<?, ?, ?> repository : repositories) {
            List<JsonNode> expected = new ArrayList<>();
            for (int revision = 1; revision <= REVISIONS; revision++) {
                if (!DELETIONS.contains(revision)) {
                    expected.add(served(repository.type(), revision));
                }
            }
            assertThat(states(repository).stream().limit(REVISIONS - DELETIONS.size()))
                    .as(repository.type())
                    .isEqualTo(expected);
        }
        assertThat(repositories.stream().map(VersionedRepository::type))
                .containsExactlyInAnyOrderElementsOf(documents.keySet());
    }

    @Test
    void everyStateAsOfAMomentSurvives() {
        for (VersionedRepository<?, ?, ?> repository : repositories) {
            for (int revision = 0; revision <= REVISIONS; revision++) {
                List<JsonNode> expected = revision == 0 || DELETIONS.contains(revision)
                        ? List.of()
                        : List.of(served(repository.type(), revision));
                for (Instant moment : List.of(at(revision), at(revision + 1).minusNanos(1_000))) {
                    assertThat(asOf(repository, Where.ALL, moment))
                            .as(repository.type() + " as of " + moment)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void formerStatesAreFoundByTheirParts() {
        assertFound(
                "comment",
                Where.ALL.having("utterance", "comment_id", Where.ALL.in("speaker", List.of("barnaby wicket"))));
        assertFound(
                "comment", Where.ALL.having("comment_link", "comment_id", Where.ALL.in("indicator", List.of("FD10"))));
        assertFound(
                "question",
                Where.ALL.having("question_indicator", "question", Where.ALL.in("indicator", List.of("FD08"))));
        assertFound("question", Where.ALL.and("position(? IN people) > 0", "\nthistlewood\n"));
        assertFound("person", Where.ALL.having("person_alias", "person", Where.ALL.in("alias", List.of("b. wicket"))));
        assertFound("sign off", Where.ALL.and("period_type = 'FINANCIAL_QUARTER' AND months = 3"));
        assertFound("agenda item", Where.ALL.and("list_order = '1-000007'"));
        assertFound("indicator", Where.ALL.and("step_months = 3 AND year_start = 4 AND due_after_days = 45"));
    }

    @Test
    void currentStatesAreCompleted() {
        for (String type : List.of("sign off", "redaction", "question")) {
            ObjectNode expected = document(type, 2);
            expected.put("id", "99");
            if (type.equals("redaction")) {
                expected.put("textCount", 7);
            }
            assertThat(asOf(repository(type), Where.ALL, null)).as(type).isEqualTo(List.of(expected));
        }
        assertThat(asOf(
                        repository("question"),
                        Where.ALL.having("question_indicator", "question", Where.ALL.in("indicator", List.of("FD08"))),
                        null))
                .hasSize(1);
    }

    /** The service finds its migrations when it is built, a migration in Java among them. */
    @Test
    void theServiceAppliesTheMigration() {
        assertThat(Stream.of(flyway.info().applied())
                        .map(applied -> applied.getVersion().getVersion()))
                .contains("18", "19", "20");
    }

    @Test
    void theFeedKeepsItsPositions() throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*), min(change_number), max(change_number) FROM history WHERE resource_key <> '99'")) {
            rows.next();
            assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3)))
                    .containsExactly(documents.size() * REVISIONS, 1, documents.size() * REVISIONS);
        }
    }

    private void assertFound(String type, Where where) {
        assertThat(asOf(repository(type), where, at(1)))
                .as(type + " " + where.sql())
                .hasSize(1);
        assertThat(asOf(repository(type), where, at(3)))
                .as(type + " " + where.sql())
                .isEmpty();
    }

    private VersionedRepository<?, ?, ?> repository(String type) {
        return repositories.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private <E extends VersionedEntity, V> List<JsonNode> states(VersionedRepository<E, ?, V> repository) {
        return views(repository, table(repository).selectStates(Where.ALL.and("recorded_by <> 'test'")));
    }

    private <E extends VersionedEntity, V> List<JsonNode> asOf(
            VersionedRepository<E, ?, V> repository, Where where, Instant moment) {
        VersionedTable<E> table = table(repository);
        Where old = moment == null ? where : where.and(table.key() + " <> ?", newKey(repository.type()));
        return views(repository, table.select(old, moment, table.key(), null));
    }

    /** The key of the current resource, which no state as of a moment is about. */
    private static Object newKey(String type) {
        return switch (type) {
            case "dashboard" -> 99;
            case "area", "indicator", "validation rule", "agenda item", "import", "import profile" -> "99";
            default -> 99L;
        };
    }

    private <E extends VersionedEntity> VersionedTable<E> table(VersionedRepository<E, ?, ?> repository) {
        AgroalDataSource inSchema = (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> connection());
        return new VersionedTable<>(
                new Sql(inSchema, new StoreSpace(jdbcUrl), jdbcUrl),
                repository.entityType(),
                sessions.unwrap(SessionFactoryImplementor.class));
    }

    private <E extends VersionedEntity, V> List<JsonNode> views(VersionedRepository<E, ?, V> repository, List<E> rows) {
        return rows.stream().map(row -> tree(repository.view(row))).toList();
    }

    private JsonNode tree(Object view) {
        try {
            return json.readTree(json.writeValueAsString(view));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(int revision) {
        return START.plusSeconds(3600L * revision);
    }

    private static String keyIn(JsonNode document) {
        return List.of("id", "code", "name", "number").stream()
                .filter(document::hasNonNull)
                .map(field -> document.path(field).asText())
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode document(String type, int revision) {
        return documents
                .get(type)
                .deepCopy()
                .put("revisionNumber", revision)
                .put("recordedAt", at(revision).toString())
                .put("recordedBy", "user " + revision);
    }

    /** The document as it is served today, with the fields that are newer than it. */
    private JsonNode served(String type, int revision) {
        JsonNode document = document(type, revision);
        addNewer(newer.path(type), document);
        return document;
    }

    /** Adds fields to an object; the one element of an array of fields is for each element of the array. */
    private static void addNewer(JsonNode fields, JsonNode document) {
        fields.properties().forEach(field -> {
            if (!document.has(field.getKey())) {
                ((ObjectNode) document).set(field.getKey(), field.getValue());
            } else {
                document.path(field.getKey())
                        .forEach(element -> addNewer(field.getValue().path(0), element));
            }
        });
    }

    private void insert(Connection connection, String type, String key, int revision, long number) throws SQLException {
        boolean isDeletion = DELETIONS.contains(revision);
        ObjectNode document = document(type, revision);
        if (key.equals("99")) {
            document.put("id", key);
            if (type.equals("redaction")) {
                document.put("textCount", 7);
            }
        }
        execute(
                connection,
                "INSERT INTO history (resource_type, resource_key, revision_number, action, recorded_at, recorded_by, "
                        + "document, change_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                type,
                key,
                revision,
                isDeletion ? "DELETED" : revision == 1 || DELETIONS.contains(revision - 1) ? "CREATED" : "REVISED",
                at(revision).atOffset(ZoneOffset.UTC),
                "user " + revision,
                isDeletion ? null : document.toString(),
                number);
    }

    /** Resources that have not been deleted, in the columns that current rows had. */
    private void insertCurrent(Connection connection) throws SQLException {
        Object[] revision = {2, at(2).atOffset(ZoneOffset.UTC), "user 2"};
        execute(connection, "INSERT INTO dashboard VALUES (3, 'Front Door', 3, 1, CURRENT_TIMESTAMP, 'test')");
        execute(connection, "INSERT INTO dashboard VALUES (4, 'Child Protection', 4, 1, CURRENT_TIMESTAMP, 'test')");
        execute(
                connection,
                "INSERT INTO area (code, name, area_level, revision_number, recorded_at, recorded_by) "
                        + "VALUES ('X99000001', 'Demoshire', 'LOCAL_AUTHORITY', 1, CURRENT_TIMESTAMP, 'test')");
        execute(
                connection,
                "INSERT INTO meeting (id, committee, held_on, status, revision_number, recorded_at, recorded_by) "
                        + "VALUES (1, 'Panel', '2024-05-01', 'HELD', 1, CURRENT_TIMESTAMP, 'test')");
        for (String code : List.of("FD08", "FD10")) {
            execute(
                    connection,
                    "INSERT INTO indicator (code, title, unit, decimals, state, definition_version, definition, "
                            + "step_months, year_start, due_after_days, revision_number, recorded_at, recorded_by) "
                            + "VALUES (?, 'X', 'count', 0, 'ACTIVE', 1, '{}', 3, 4, 45, 1, CURRENT_TIMESTAMP, 'test')",
                    code);
        }
        execute(
                connection,
                "INSERT INTO sign_off (id, dashboard, area, period_type, period_start, period_end, months, state, reason, "
                        + "published_at, revision_number, recorded_at, recorded_by) VALUES (99, 4, 'X99000001', "
                        + "'FINANCIAL_QUARTER', '2026-07-01', '2026-09-30', 3, 'PUBLISHED', 'Checked', "
                        + "'2026-11-20T09:00:00.123456Z', ?, ?, ?)",
                revision);
        execute(
                connection,
                "INSERT INTO redaction (id, meeting, reason, note, prints, places, revision_number, recorded_at, "
                        + "recorded_by) VALUES (99, 1, 'MEMBER_OF_PUBLIC', ?, '[]', ?, ?, ?, ?)",
                documents.get("redaction").path("note").asText(),
                documents.get("redaction").path("places").toString(),
                revision[0],
                revision[1],
                revision[2]);
        JsonNode question = documents.get("question");
        execute(
                connection,
                "INSERT INTO question (id, question_text, asked_by, addressee, meeting, item, comment_id, dashboard, kind, "
                        + "state, due, answers, chain, promised_for, origin, touched, people, revision_number, recorded_at, "
                        + "recorded_by) VALUES (99, ?, ?, ?, 1, '1-7', 2, 3, 'QUESTION', 'ANSWERED', '2026-12-01', ?, "
                        + "'[1,5]', 5, 'MINUTES', false, '', ?, ?, ?)",
                question.path("text").asText(),
                question.path("askedBy").asText(),
                question.path("addressee").asText(),
                question.path("answers").toString(),
                revision[0],
                revision[1],
                revision[2]);
        execute(connection, "INSERT INTO question_indicator VALUES (99, 'FD10')");
        execute(connection, "INSERT INTO question_indicator VALUES (99, 'FD08')");
        for (String type : List.of("sign off", "redaction", "question")) {
            insert(connection, type, "99", 1, 1_000_000);
            insert(connection, type, "99", 2, 1_000_001);
        }
    }

    /** A connection in the schema, which goes back to the pool without it. */
    private Connection connection() throws SQLException {
        Connection connection = store.getConnection();
        String before = connection.getSchema();
        connection.setSchema(SCHEMA);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.setSchema(before);
                    }
                    return method.invoke(connection, arguments);
                });
    }

    private FluentConfiguration migration() {
        return Flyway.configure()
                .dataSource(store)
                .schemas(SCHEMA)
                .placeholders(flyway.getConfiguration().getPlaceholders());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
