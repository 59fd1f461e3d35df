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
import java.util.function.Consumer;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;

/** Reads whole series: only what the covering index holds, in its order. */
@Singleton
public class FigureReader {
    private static final String FIGURES = """
            o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator,
            o.obs_status""";

    private static final String TIMES = ObservationFilter.ORDER + ", o.recorded_at";

    private static final String WITH_VALUES = "SELECT i.code FROM indicator i WHERE i.code IN (%s) AND (EXISTS "
            + "(SELECT 1 FROM observation o WHERE o.indicator = i.code AND o.obs_value IS NOT NULL%s)%s)";

    private static final String WITH_VALUES_IN_PAST = " OR EXISTS (SELECT 1 FROM observation_history o WHERE "
            + "o.indicator = i.code AND o.obs_value IS NOT NULL AND o.recorded_at <= ? AND o.superseded_at > ?)";

    private final Sql sql;
    private final IndexRanges ranges;

    FigureReader(Sql sql, IndexRanges ranges) {
        this.sql = sql;
        this.ranges = ranges;
    }

    /**
     * The figures of these indicators in these areas, by indicator, area and period.
     *
     * @param after periods that end by this day are omitted; null for none
     * @param asOf null for now
     */
    public List<Sql.Reading<?>> reading(
            Collection<String> indicators,
            Collection<String> areas,
            LocalDate after,
            Instant asOf,
            Consumer<Figure> step) {
        ObservationFilter filter =
                ObservationFilter.asOf(asOf).indicators(indicators).areas(areas).endsAfter(after);
        return readings(filter, FIGURES, FigureReader::row, step);
    }

    /** When the figure of a period was recorded. */
    public record Recording(String indicator, LocalDate start, LocalDate end, Instant at) {}

    /** The times at which the figures of these indicators in an area were recorded; null for now. */
    public List<Sql.Reading<?>> readingTimes(
            Collection<String> indicators, String area, Instant asOf, Consumer<Recording> step) {
        ObservationFilter filter =
                ObservationFilter.asOf(asOf).indicators(indicators).areas(List.of(area));
        return readings(filter, TIMES, FigureReader::recording, step);
    }

    private <T> List<Sql.Reading<?>> readings(
            ObservationFilter filter, String columns, Sql.RowMapper<T> mapper, Consumer<T> step) {
        List<Sql.Reading<?>> readings = new ArrayList<>();
        for (ObservationFilter range : ranges.of(filter).filters()) {
            TemporalTable.Query query = range.select(columns, List.of(), "", null, true);
            readings.add(new Sql.Reading<>(query.sql(), query.values(), mapper, step));
        }
        return readings;
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
            values.addAll(List.of(asOf, asOf, asOf));
        }
        String statement = String.format(
                Locale.ROOT,
                WITH_VALUES,
                Sql.marks(indicators),
                asOf == null ? "" : " AND o.recorded_at <= ?",
                asOf == null ? "" : WITH_VALUES_IN_PAST);
        return new HashSet<>(sql.query(statement, row -> row.getString(1), values));
    }

    private static Recording recording(ResultSet row) throws SQLException {
        return new Recording(
                row.getString(1),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                Sql.instant(row, 5));
    }

    private static Figure row(ResultSet row) throws SQLException {
        return new Figure(
                row.getString(1),
                row.getString(2),
                new Period(
                        PeriodType.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)),
                Decimals.plain(row.getBigDecimal(6)),
                Decimals.plain(row.getBigDecimal(7)),
                Decimals.plain(row.getBigDecimal(8)),
                ObservationStatus.split(row.getString(9)));
    }
}
