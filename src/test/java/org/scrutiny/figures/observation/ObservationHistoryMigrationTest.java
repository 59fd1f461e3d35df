package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;

/** A store of the schema before version 17 keeps every state, every position in the feed and every state as of a moment. */
@QuarkusTest
class ObservationHistoryMigrationTest extends RestTest {
    private static final String SCHEMA = "before_17";
    private static final Instant START = Instant.parse("2024-05-01T09:00:00Z");
    private static final int FIGURES = 60;
    private static final int HOURS = 40;

    private static final String STATES = """
            SELECT id, revision_number, change_number, obs_value, recorded_at, received_at, %s FROM before_17.%s""";

    @Inject
    AgroalDataSource store;

    @Inject
    Flyway flyway;

    private final List<State> states = new ArrayList<>();

    /** A state as the feed shows it, with its value and the time of the first one. */
    private record State(
            long id, int revision, long change, int value, Instant recordedAt, Instant receivedAt, String action) {
        boolean isDeletion() {
            return action.equals("DELETED");
        }
    }

    @BeforeEach
    void fillAndMigrate() throws SQLException {
        migration().target("16").load().migrate();
        Random random = new Random(17);
        try (Connection connection = store.getConnection()) {
            execute(
                    connection,
                    "INSERT INTO before_17.area (code, name, area_level, revision_number, recorded_at, "
                            + "recorded_by) VALUES ('E10000030', 'Surrey', 'LOCAL_AUTHORITY', 1, CURRENT_TIMESTAMP, 'test')");
            execute(
                    connection,
                    "INSERT INTO before_17.indicator (code, title, unit, decimals, state, definition_version, "
                            + "definition, step_months, year_start, due_after_days, revision_number, recorded_at, recorded_by) "
                            + "VALUES ('X', 'X', 'count', 0, 'ACTIVE', 1, '{}', 3, 4, 45, 1, CURRENT_TIMESTAMP, 'test')");
            for (int id = 1; id <= FIGURES; id++) {
                insert(connection, id, random);
            }
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
    void everyStateAndFeedPositionSurvives() throws SQLException {
        String current = "CASE WHEN revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END";
        String former =
                "CASE WHEN is_deletion THEN 'DELETED' WHEN revision_number = 1 THEN 'CREATED' ELSE 'REVISED' END";
        List<State> migrated = new ArrayList<>(read(current, "observation"));
        migrated.addAll(read(former, "observation_history"));
        assertThat(migrated).containsExactlyInAnyOrderElementsOf(states);
        assertThat(states.stream().filter(State::isDeletion)).hasSizeGreaterThan(5);
    }

    @Test
    void everyStateAsOfAMomentSurvives() throws SQLException {
        for (int hour = -1; hour <= HOURS; hour++) {
            Instant moment = START.plusSeconds(3600L * hour);
            String current = "observation WHERE recorded_at <= '" + moment + "'";
            String former =
                    "observation_history WHERE recorded_at <= '" + moment + "' AND superseded_at > '" + moment + "'";
            assertThat(Stream.concat(read("''", current).stream(), read("''", former).stream())
                            .map(State::value))
                    .as(moment.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            asOf(moment).map(State::value).toList());
        }
    }

    private Stream<State> asOf(Instant moment) {
        return Stream.iterate(1L, id -> id + 1)
                .limit(FIGURES)
                .flatMap(id -> states.stream()
                        .filter(state -> state.id == id && !state.recordedAt.isAfter(moment))
                        .max(Comparator.comparingInt(State::revision))
                        .stream())
                .filter(state -> !state.isDeletion());
    }

    /** Writes a figure with up to five revisions and perhaps its deletion, as the service did before. */
    private void insert(Connection connection, int id, Random random) throws SQLException {
        List<State> written = new ArrayList<>();
        Instant at = START.plusSeconds(3600L * random.nextInt(HOURS / 2));
        int revisions = 1 + random.nextInt(5);
        boolean isDeleted = random.nextInt(4) == 0;
        for (int revision = 1; revision <= revisions + (isDeleted ? 1 : 0); revision++) {
            String action = revision > revisions ? "DELETED" : revision == 1 ? "CREATED" : "REVISED";
            int value = revision > revisions ? written.get(revision - 2).value : random.nextInt(1_000_000);
            Instant received = written.isEmpty() ? at : written.get(0).recordedAt;
            written.add(new State(id, revision, 100 * revision + id % 7, value, at, received, action));
            at = at.plusSeconds(1 + 3600L * random.nextInt(4));
        }
        for (State state : written) {
            insert(
                    connection,
                    "observation_revision",
                    "observation_id, action, change_number, ",
                    state,
                    id,
                    state.action,
                    state.change);
        }
        if (!isDeleted) {
            State last = written.get(written.size() - 1);
            insert(connection, "observation", "id, received_at, ", last, id, last.receivedAt);
        }
        states.addAll(written);
    }

    private static void insert(Connection connection, String table, String further, State state, Object... values)
            throws SQLException {
        String sql = "INSERT INTO " + SCHEMA + "." + table + " (" + further
                + "revision_number, recorded_at, obs_value, period_start, "
                + "period_end, indicator, area, period_type, obs_status, confidentiality, revision_kind, recorded_by) "
                + "VALUES (" + "?, ".repeat(values.length)
                + "?, ?, ?, ?, ?, 'X', 'E10000030', 'FINANCIAL_QUARTER', ' A ', 'F', 'FIRST', 'test')";
        try (var statement = connection.prepareStatement(sql)) {
            int i = 1;
            for (Object value : values) {
                statement.setObject(i++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            LocalDate start = LocalDate.of(2000, 1, 1).plusMonths(3 * state.id);
            statement.setInt(i++, state.revision);
            statement.setObject(i++, state.recordedAt.atOffset(ZoneOffset.UTC));
            statement.setInt(i++, state.value);
            statement.setObject(i++, start);
            statement.setObject(i, start.plusMonths(3).minusDays(1));
            statement.executeUpdate();
        }
    }

    private List<State> read(String action, String from) throws SQLException {
        List<State> read = new ArrayList<>();
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(STATES.replaceFirst("%s", action).replaceFirst("%s", from))) {
            while (rows.next()) {
                read.add(new State(
                        rows.getLong(1),
                        rows.getInt(2),
                        rows.getLong(3),
                        rows.getInt(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        rows.getString(7)));
            }
        }
        return read;
    }

    private FluentConfiguration migration() {
        return Flyway.configure()
                .dataSource(store)
                .schemas(SCHEMA)
                .placeholders(flyway.getConfiguration().getPlaceholders());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
