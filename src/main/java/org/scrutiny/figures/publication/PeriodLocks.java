package org.scrutiny.figures.publication;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/**
 * Finds the locks on many figures in one statement. A writer holds the locks of its series first. Publishing takes those
 * too, so nothing is published between this check and the write.
 */
@Singleton
public class PeriodLocks {
    private static final String ANY = "SELECT 1 FROM sign_off FETCH FIRST 1 ROW ONLY";

    private static final String LOCK = """
            SELECT o.indicator, o.area, o.period_start, o.period_end,
                s.id, s.dashboard, s.area, s.period_type, s.period_start, s.period_end, s.state, s.published_at
            """;

    private static final String FIND = LOCK + """
            FROM unnest(?, ?, ?, ?, ?) AS o (indicator, area, period_start, period_end, period_type)
            JOIN indicator i ON i.code = o.indicator
            JOIN sign_off s ON
            """ + SignedPeriod.OF_FIGURE + " WHERE s.published_at IS NOT NULL";

    private static final String FIND_PUBLISHED = LOCK + """
            FROM observation o
            JOIN indicator i ON i.code = o.indicator
            JOIN sign_off s ON
            """ + SignedPeriod.OF_FIGURE + """
            WHERE o.batch = ? AND s.state = 'PUBLISHED' ORDER BY s.id FETCH FIRST 1 ROW ONLY""";

    private final Sql sql;

    PeriodLocks(Sql sql) {
        this.sql = sql;
    }

    /** The lock of each figure whose period is or was published. */
    public Map<FigureKey, PeriodLock> find(Map<FigureKey, PeriodType> figures) {
        Map<FigureKey, PeriodLock> locks = new HashMap<>();
        if (figures.isEmpty() || isNothingSigned()) {
            return locks;
        }
        List<FigureKey> keys = List.copyOf(figures.keySet());
        List<Sql.ArrayColumn> columns = new ArrayList<>(FigureKey.columns(keys));
        columns.add(
                new Sql.ArrayColumn("varchar", keys.stream().map(figures::get).map(PeriodType::name)));
        sql.query(FIND, PeriodLocks::row, columns).forEach(entry -> locks.put(entry.getKey(), entry.getValue()));
        return locks;
    }

    /** The lock of one figure, or one that locks nothing. */
    public PeriodLock find(FigureKey figure, PeriodType type) {
        return find(Map.of(figure, type)).getOrDefault(figure, PeriodLock.NONE);
    }

    /** The first published period with a figure of the batch. */
    public Optional<PeriodLock> findPublished(String batch) {
        return isNothingSigned()
                ? Optional.empty()
                : sql.query(FIND_PUBLISHED, PeriodLocks::row, List.of(batch)).stream()
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private boolean isNothingSigned() {
        return sql.query(ANY, row -> row.getInt(1), List.of()).isEmpty();
    }

    private static Map.Entry<FigureKey, PeriodLock> row(ResultSet row) throws SQLException {
        return Map.entry(
                FigureKey.in(row),
                new PeriodLock(
                        row.getLong(5),
                        row.getInt(6),
                        row.getString(7),
                        new Period(
                                PeriodType.valueOf(row.getString(8)),
                                row.getObject(9, LocalDate.class),
                                row.getObject(10, LocalDate.class)),
                        SignOffState.valueOf(row.getString(11)),
                        Sql.instant(row, "published_at")));
    }
}
