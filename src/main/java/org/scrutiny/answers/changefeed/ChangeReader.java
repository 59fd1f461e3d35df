package org.scrutiny.answers.changefeed;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.Sql;

/** Reads changes in the order of their numbers; within a number, the history comes before observations. */
@Singleton
class ChangeReader {
    private static final String IN_HISTORY = """
            SELECT change_number, resource_key, action, recorded_at, revision_number, indicator, area, resource_type
            FROM history WHERE change_number >= ? AND change_number < ?
            """;

    private static final String IN_HISTORY_AFTER =
            " AND (change_number, resource_type, resource_key, revision_number) > (?, ?, ?, ?)";

    private static final String IN_HISTORY_ORDER =
            " ORDER BY change_number, resource_type, resource_key, revision_number FETCH FIRST ? ROWS ONLY";

    private static final String OF_OBSERVATIONS = """
            SELECT change_number, observation_id, action, recorded_at, revision_number, indicator, area, period_type,
                period_start, period_end
            FROM observation_revision WHERE change_number >= ? AND change_number < ?
            """;

    private static final String OF_OBSERVATIONS_AFTER =
            " AND (change_number, observation_id, revision_number) > (?, ?, ?)";

    private static final String OF_OBSERVATIONS_ORDER =
            " ORDER BY change_number, observation_id, revision_number FETCH FIRST ? ROWS ONLY";

    private static final String FIRST_RECORDED_SINCE = """
            SELECT least(
                coalesce((SELECT min(change_number) FROM history WHERE recorded_at >= ?), ?),
                coalesce((SELECT min(change_number) FROM observation_revision WHERE recorded_at >= ?), ?))
            """;

    private final Sql sql;

    ChangeReader(Sql sql) {
        this.sql = sql;
    }

    /** A change and the number of its transaction. */
    record Numbered(long number, Change change) {
        Position position() {
            return new Position(number, new Position.Seen(change.type(), change.key(), change.revisionNumber()));
        }
    }

    /** Changes to resources of the given types after a position, with numbers below a bound, in order. */
    List<Numbered> history(Position since, long below, List<ChangeType> types, int rows) {
        Position.Seen seen = since.seen();
        // Within a number, the history comes before observations.
        boolean passed = seen != null && seen.type() == ChangeType.OBSERVATION;
        List<Object> values = new ArrayList<>(List.of(passed ? since.number() + 1 : since.number(), below));
        StringBuilder statement = new StringBuilder(IN_HISTORY);
        if (seen != null && !passed) {
            statement.append(IN_HISTORY_AFTER);
            values.addAll(List.of(since.number(), seen.type().storedName(), seen.key(), seen.revisionNumber()));
        }
        if (!types.isEmpty()) {
            statement.append(" AND resource_type IN (" + Sql.marks(types) + ")");
            types.forEach(type -> values.add(type.storedName()));
        }
        values.add(rows);
        return sql.query(statement + IN_HISTORY_ORDER, ChangeReader::resource, values);
    }

    /** Changes to observations after a position, with numbers below a bound, in order. */
    List<Numbered> observations(Position since, long below, int rows) {
        Position.Seen seen = since.seen();
        List<Object> values = new ArrayList<>(List.of(since.number(), below));
        StringBuilder statement = new StringBuilder(OF_OBSERVATIONS);
        if (seen != null && seen.type() == ChangeType.OBSERVATION) {
            statement.append(OF_OBSERVATIONS_AFTER);
            values.addAll(List.of(since.number(), Long.valueOf(seen.key()), seen.revisionNumber()));
        }
        values.add(rows);
        return sql.query(statement + OF_OBSERVATIONS_ORDER, ChangeReader::observation, values);
    }

    /** The lowest number of a change recorded at a moment or later; the given number if there is none. */
    long firstRecordedSince(Instant moment, long otherwise) {
        return sql.query(FIRST_RECORDED_SINCE, row -> row.getLong(1), List.of(moment, otherwise, moment, otherwise))
                .get(0);
    }

    private static Numbered resource(ResultSet row) throws SQLException {
        ChangeType type = ChangeType.stored(row.getString(8));
        return numbered(row, type, null);
    }

    private static Numbered observation(ResultSet row) throws SQLException {
        Period period = new Period(
                PeriodType.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
        return numbered(row, ChangeType.OBSERVATION, period);
    }

    private static Numbered numbered(ResultSet row, ChangeType type, Period period) throws SQLException {
        String key = row.getString(2);
        return new Numbered(
                row.getLong(1),
                new Change(
                        type,
                        key,
                        History.Action.valueOf(row.getString(3)),
                        Sql.instant(row, "recorded_at"),
                        row.getInt(5),
                        type.address(key),
                        row.getString(6),
                        row.getString(7),
                        period == null ? null : period.label(),
                        period == null ? null : period.code(),
                        period == null ? null : period.start(),
                        period == null ? null : period.end()));
    }
}
