package org.scrutiny.answers.changefeed;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

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

    /** Each of the two tables is read in the order of its index, up to the size of the page. */
    private static final String OF_OBSERVATIONS = """
            SELECT * FROM (
                (SELECT %1$s, %2$s, FALSE AS is_deletion FROM observation WHERE %3$s ORDER BY %1$s FETCH FIRST ? ROWS ONLY)
                UNION ALL
                (SELECT %1$s, %2$s, is_deletion FROM observation_history WHERE %3$s ORDER BY %1$s FETCH FIRST ? ROWS ONLY)
            ) changes ORDER BY %1$s FETCH FIRST ? ROWS ONLY
            """;

    private static final String OBSERVATION_ORDER = "change_number, id, revision_number";

    private static final String OBSERVATION_COLUMNS =
            "recorded_at, indicator, area, period_type, period_start, period_end";

    private static final String FIRST_RECORDED_SINCE = """
            SELECT least(
                coalesce((SELECT min(change_number) FROM history WHERE recorded_at >= ?), ?),
                coalesce((SELECT min(change_number) FROM observation WHERE recorded_at >= ?), ?),
                coalesce((SELECT min(change_number) FROM observation_history WHERE recorded_at >= ?), ?))
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
        Where where = Where.ALL.and("change_number >= ? AND change_number < ?", since.number(), below);
        if (seen != null && seen.type() == ChangeType.OBSERVATION) {
            where = where.and(
                    "(" + OBSERVATION_ORDER + ") > (?, ?, ?)",
                    since.number(),
                    Long.valueOf(seen.key()),
                    seen.revisionNumber());
        }
        List<Object> branch = new ArrayList<>(where.values());
        branch.add(rows);
        List<Object> values = new ArrayList<>(branch);
        values.addAll(branch);
        values.add(rows);
        return sql.query(
                String.format(Locale.ROOT, OF_OBSERVATIONS, OBSERVATION_ORDER, OBSERVATION_COLUMNS, where.sql()),
                ChangeReader::observation,
                values);
    }

    /** The lowest number of a change recorded at a moment or later; the given number if there is none. */
    long firstRecordedSince(Instant moment, long otherwise) {
        return sql.query(
                        FIRST_RECORDED_SINCE,
                        row -> row.getLong(1),
                        List.of(moment, otherwise, moment, otherwise, moment, otherwise))
                .get(0);
    }

    private static Numbered resource(ResultSet row) throws SQLException {
        History.Action action = History.Action.valueOf(row.getString("action"));
        return numbered(row, ChangeType.stored(row.getString("resource_type")), "resource_key", action, null);
    }

    private static Numbered observation(ResultSet row) throws SQLException {
        History.Action stored = row.getInt("revision_number") == 1 ? History.Action.CREATED : History.Action.REVISED;
        History.Action action = row.getBoolean("is_deletion") ? History.Action.DELETED : stored;
        Period period = new Period(
                PeriodType.valueOf(row.getString("period_type")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class));
        return numbered(row, ChangeType.OBSERVATION, "id", action, period);
    }

    private static Numbered numbered(
            ResultSet row, ChangeType type, String keyColumn, History.Action action, Period period)
            throws SQLException {
        String key = row.getString(keyColumn);
        return new Numbered(
                row.getLong("change_number"),
                new Change(
                        type,
                        key,
                        action,
                        Sql.instant(row, "recorded_at"),
                        row.getInt("revision_number"),
                        type.address(key),
                        row.getString("indicator"),
                        row.getString("area"),
                        period == null ? null : period.label(),
                        period == null ? null : period.code(),
                        period == null ? null : period.start(),
                        period == null ? null : period.end()));
    }
}
