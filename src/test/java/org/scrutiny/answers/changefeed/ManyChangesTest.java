package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Alone;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** A poll reads only the rows that it shows, however many are stored. */
@QuarkusTest
@TestProfile(Alone.class)
class ManyChangesTest extends RestTest {
    private static final int REVISIONS = 20_000;

    @Inject
    AgroalDataSource store;

    /** The ids are far from those that the service gives, because other tests write to this store. */
    @BeforeEach
    void makeRevisions() throws SQLException {
        if (!one("SELECT count(*) FROM observation_history WHERE indicator = 'X'")
                .equals("0")) {
            return;
        }
        String columns = "period_type, period_start, period_end, obs_status, confidentiality, revision_kind";
        execute("INSERT INTO observation_history (id, revision_number, recorded_at, recorded_by, "
                + "indicator, area, " + columns
                + ", change_number, received_at, superseded_at, is_deletion) SELECT 1000000 + n, 1, "
                + "TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00Z' + n * INTERVAL '1' SECOND, 'test', 'X', 'Y', "
                + "'FINANCIAL_QUARTER', DATE '2024-04-01', DATE '2024-06-30', ' A ', 'F', 'FIRST', n, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, FALSE FROM "
                + (isPostgresql() ? "generate_series(1, " : "system_range(1, ") + REVISIONS + ") AS g(n)");
        execute("ANALYZE");
    }

    @Test
    void pollWithoutNewChangesReadsNoRows() {
        Follower follower = Follower.fromNow("");
        for (int i = 0; i < 20; i++) {
            assertThat(follower.poll()).isEmpty();
        }
        String area = Samples.makeArea();
        assertThat(follower.poll()).extracting(Change::key).containsExactly(area);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT change_number, id, revision_number FROM observation_history WHERE change_number >= "
                        + "19990 AND change_number < 19999 AND (change_number, id, revision_number) > "
                        + "(19990, 1019990, 1) ORDER BY change_number, id, revision_number "
                        + "FETCH FIRST 101 ROWS ONLY",
                "SELECT min(change_number) FROM observation_history WHERE recorded_at >= "
                        + "TIMESTAMP WITH TIME ZONE '2024-01-01 05:33:00Z'"
            })
    void readsTheIndexAndNotTheTable(String query) throws SQLException {
        assertThat(String.join("\n", explain(query)))
                .doesNotContainIgnoringCase("seq scan")
                .doesNotContainIgnoringCase("tablescan")
                .containsAnyOf("observation_history_change", "observation_history_recorded");
    }

    private List<String> explain(String query) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN " + query)) {
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
        }
        return plan;
    }

    private boolean isPostgresql() throws SQLException {
        try (var connection = store.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        }
    }

    private String one(String query) throws SQLException {
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = store.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
