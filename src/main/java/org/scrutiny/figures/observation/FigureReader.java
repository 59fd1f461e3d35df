package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/** Reads whole series: only what the covering index holds, in its order. */
@Singleton
public class FigureReader {
    private static final String COLUMNS = "SELECT o.indicator, o.area, o.period_type, o.period_start, o.period_end, "
            + "o.obs_value, o.numerator, o.denominator, o.obs_status ";
    private static final String ORDER = " ORDER BY o.indicator, o.area, o.period_start, o.period_end";

    private final Sql sql;

    FigureReader(Sql sql) {
        this.sql = sql;
    }

    /**
     * All figures of these indicators in these areas, by indicator, area and period, in one statement.
     *
     * @param asOf null for now
     */
    public List<Figure> read(List<String> indicators, List<String> areas, Instant asOf) {
        ObservationFilter filter =
                new ObservationFilter().asOf(asOf).in("o.indicator", indicators).in("o.area", areas);
        return sql.query(
                COLUMNS + "FROM " + filter.table() + " o WHERE " + filter.conditions() + ORDER,
                FigureReader::row,
                filter.values());
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
