package org.scrutiny.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.period.Period;
import org.scrutiny.period.PeriodType;
import org.scrutiny.store.Sql;

/** Reads whole series: only what the covering index holds, in its order. */
@Singleton
class FigureReader {
    private static final String COLUMNS = "SELECT o.indicator, o.area, o.period_type, o.period_start, o.period_end, "
            + "o.obs_value, o.numerator, o.denominator, o.obs_status ";
    private static final String ORDER = " ORDER BY o.indicator, o.area, o.period_start, o.period_end";

    /** The latest revision up to a moment, unless that is a deletion. */
    private static final String AS_OF =
            "FROM observation_revision o WHERE o.recorded_at <= ? AND o.action <> 'DELETED' "
                    + "AND NOT EXISTS (SELECT 1 FROM observation_revision later WHERE later.observation_id = o.observation_id "
                    + "AND later.revision_number > o.revision_number AND later.recorded_at <= ?) AND ";

    private final Sql sql;

    FigureReader(Sql sql) {
        this.sql = sql;
    }

    List<Figure> read(List<String> indicators, List<String> areas, Instant asOf) {
        ObservationFilter filter =
                new ObservationFilter().in("o.indicator", indicators).in("o.area", areas);
        List<Object> values = new ArrayList<>();
        if (asOf != null) {
            values.add(asOf);
            values.add(asOf);
        }
        values.addAll(filter.values());
        String from = asOf == null ? "FROM observation o WHERE " : AS_OF;
        return sql.query(COLUMNS + from + filter.conditions() + ORDER, FigureReader::row, values);
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
