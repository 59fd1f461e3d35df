package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/**
 * Finds what is published, of many figures in one statement. Whoever asks before writing holds the locks of their series:
 * publishing takes those too, so nothing is published between the question and the write.
 */
@Singleton
class PeriodLocks {
    private static final String ANY = "SELECT 1 FROM sign_off FETCH FIRST 1 ROW ONLY";
    private static final String LOCK =
            ", s.id, s.dashboard, s.area, s.period_type, s.period_start, s.period_end, s.state, s.published_at ";
    private static final String FIND = "SELECT o.indicator, o.area, o.period_start, o.period_end" + LOCK
            + "FROM unnest(?, ?, ?, ?, ?) AS o (indicator, area, period_type, period_start, period_end) "
            + "JOIN indicator i ON i.code = o.indicator JOIN sign_off s ON " + SignedPeriod.OF_FIGURE
            + " WHERE s.published_at IS NOT NULL";
    private static final String OF_BATCH = "SELECT o.indicator, o.area, o.period_start, o.period_end" + LOCK
            + "FROM observation o JOIN indicator i ON i.code = o.indicator JOIN sign_off s ON "
            + SignedPeriod.OF_FIGURE
            + " WHERE o.batch = ? AND s.state = 'PUBLISHED' ORDER BY s.id FETCH FIRST 1 ROW ONLY";

    private final Sql sql;

    PeriodLocks(Sql sql) {
        this.sql = sql;
    }

    /** Of each figure whose period is published, or once was. */
    Map<StoredFigures.Key, PeriodLock> of(List<ValidatedObservation> drafts) {
        return find(drafts, ValidatedObservation::indicator, ValidatedObservation::area, ValidatedObservation::period);
    }

    /** Of one that is stored. */
    PeriodLock of(ObservationEntity figure) {
        return find(List.of(figure), one -> one.indicator, one -> one.area, ObservationEntity::period).values().stream()
                .findFirst()
                .orElse(PeriodLock.NONE);
    }

    /** The first period that is published and has a figure of the batch. */
    Optional<PeriodLock> ofBatch(String batch) {
        return isNothingSigned()
                ? Optional.empty()
                : sql.query(OF_BATCH, PeriodLocks::row, List.of(batch)).stream()
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private <T> Map<StoredFigures.Key, PeriodLock> find(
            List<T> figures, Function<T, String> indicator, Function<T, String> area, Function<T, Period> period) {
        Map<StoredFigures.Key, PeriodLock> locks = new HashMap<>();
        if (figures.isEmpty() || isNothingSigned()) {
            return locks;
        }
        List<Object> columns = List.of(
                new Sql.Column("varchar", figures.stream().map(indicator)),
                new Sql.Column("varchar", figures.stream().map(area)),
                new Sql.Column(
                        "varchar",
                        figures.stream().map(period).map(Period::type).map(PeriodType::name)),
                new Sql.Column("date", figures.stream().map(period).map(Period::start)),
                new Sql.Column("date", figures.stream().map(period).map(Period::end)));
        sql.query(FIND, PeriodLocks::row, columns).forEach(entry -> locks.put(entry.getKey(), entry.getValue()));
        return locks;
    }

    private boolean isNothingSigned() {
        return sql.query(ANY, row -> row.getInt(1), List.of()).isEmpty();
    }

    private static Map.Entry<StoredFigures.Key, PeriodLock> row(ResultSet row) throws SQLException {
        return Map.entry(
                new StoredFigures.Key(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
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
