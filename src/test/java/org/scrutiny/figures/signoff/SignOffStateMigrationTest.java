package org.scrutiny.figures.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Migration of the states of sign-offs from documents into a table. */
class SignOffStateMigrationTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @Test
    void migrationReadsTheStatesFromTheHistory() throws SQLException {
        migrateTo("15");
        try (Connection store = DriverManager.getConnection(url)) {
            execute(store, "INSERT INTO dashboard VALUES (1, 'Referrals', 1, 1, '2025-01-01T00:00:00Z', 'someone')");
            execute(store, """
                    INSERT INTO area (code, name, area_level, revision_number, recorded_at, recorded_by)
                    VALUES ('E06000001', 'Testshire', 'LOCAL_AUTHORITY', 1, '2025-01-01T00:00:00Z', 'someone')
                    """);
            execute(store, """
                    INSERT INTO sign_off (id, dashboard, area, period_type, period_start, period_end, months, state,
                        revision_number, recorded_at, recorded_by)
                    VALUES (7, 1, 'E06000001', 'FINANCIAL_QUARTER', '2024-04-01', '2024-06-30', 3, 'DRAFT',
                        5, '2025-01-05T00:00:00Z', 'someone')
                    """);
            record(store, "sign off", 1, "{\"id\":\"7\",\"state\":\"draft\",\"reason\":null}");
            record(store, "sign off", 2, "{\"id\":\"7\",\"state\":\"submitted\",\"reason\":null}");
            record(store, "sign off", 3, "{\"id\":\"7\",\"state\":\"approved\",\"reason\":null}");
            record(store, "sign off", 4, "{\"id\":\"7\",\"state\":\"published\",\"reason\":null}");
            record(store, "sign off", 5, """
                    {"id":"7","state":"draft","reason":"It said \\"state\\":\\"published\\", wrongly"}""");
            record(store, "target", 1, "{\"id\":\"7\",\"state\":\"published\"}");

            migrateTo("16");

            assertEquals(List.of("1 DRAFT", "2 SUBMITTED", "3 APPROVED", "4 PUBLISHED", "5 DRAFT"), states(store));
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .placeholders(Map.of("covering", ","))
                .target(version)
                .load()
                .migrate();
    }

    private static void record(Connection store, String type, int revision, String document) throws SQLException {
        try (var statement = store.prepareStatement("""
                INSERT INTO history (resource_type, resource_key, revision_number, action, recorded_at, recorded_by,
                    document, change_number)
                VALUES (?, '7', ?, 'REVISED', CAST(? AS timestamp(6) with time zone), 'someone', ?, ?)
                """)) {
            statement.setString(1, type);
            statement.setInt(2, revision);
            statement.setString(3, "2025-01-0" + revision + "T00:00:00Z");
            statement.setString(4, document);
            statement.setInt(5, revision);
            statement.execute();
        }
    }

    private static void execute(Connection store, String sql) throws SQLException {
        try (var statement = store.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> states(Connection store) throws SQLException {
        List<String> states = new ArrayList<>();
        try (var statement = store.createStatement();
                var rows = statement.executeQuery("""
                        SELECT extract(DAY FROM recorded_at AT TIME ZONE 'UTC') AS day_of_month, state
                        FROM sign_off_state WHERE sign_off = 7 ORDER BY recorded_at
                        """)) {
            while (rows.next()) {
                states.add(rows.getInt(1) + " " + rows.getString(2));
            }
        }
        return states;
    }
}
