package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Reads whole series: only what the covering index holds, in its order. */
@Singleton
public class FigureReader {
    private static final String FIGURES = """
            SELECT o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator,
                o.denominator, o.obs_status
            FROM %s o WHERE %s ORDER BY o.indicator, o.area, o.period_start, o.period_end
            """;

    private static final String WITH_VALUES = """
            SELECT i.code FROM indicator i WHERE i.code IN (%s) AND EXISTS
                (SELECT 1 FROM observation o WHERE o.indicator = i.code AND o.obs_value IS NOT NULL)
            """;

    private static final String WITH_VALUES_AS_OF = """
            SELECT i.code FROM indicator i WHERE i.code IN (%s) AND EXISTS
                (SELECT 1 FROM observation_revision r WHERE r.indicator = i.code AND r.obs_value IS NOT NULL
                AND r.action <> 'DELETED' AND r.recorded_at <= ? AND NOT EXISTS
                    (SELECT 1 FROM observation_revision l WHERE l.observation_id = r.observation_id
                    AND l.revision_number > r.revision_number AND l.recorded_at <= ?))
            """;

    private final Sql sql;

    FigureReader(Sql sql) {
        this.sql = sql;
    }

    /**
     * The figures of these indicators in these areas, by indicator, area and period, in one statement.
     *
     * @param after periods that end by this day are omitted; null for none
     * @param asOf null for now
     */
    public List<Figure> read(Collection<String> indicators, Collection<String> areas, LocalDate after, Instant asOf) {
        ObservationFilter filter =
                ObservationFilter.asOf(asOf).in("o.indicator", indicators).in("o.area", areas);
        Where where = filter.where().and("o.period_end > ?", after);
        return sql.query(
                String.format(Locale.ROOT, FIGURES, filter.table(), where.sql()), FigureReader::row, where.values());
    }

    /**
     * Those of the indicators that have a figure with a value.
     *
     * @param asOf null for now
     */
    public Set<String> findIndicatorsWithValues(Collection<String> indicators, Instant asOf) {
        if (indicators.isEmpty()) {
            return Set.of();
        }
        List<Object> values = new ArrayList<>(indicators);
        if (asOf != null) {
            values.addAll(List.of(asOf, asOf));
        }
        String statement = asOf == null ? WITH_VALUES : WITH_VALUES_AS_OF;
        return new HashSet<>(sql.query(
                String.format(Locale.ROOT, statement, Sql.marks(indicators)), row -> row.getString(1), values));
    }

    private static Figure row(ResultSet row) throws SQLException {
        return new Figure(
                row.getString(1),
                row.getString(2),
                new Period(
                        PeriodType.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                ObservationStatus.split(row.getString(9)));
    }
}
