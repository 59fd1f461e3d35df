package org.scrutiny.figures.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** Reads series of active indicators in local authorities with their figures, many in one statement. */
@Singleton
class SubmittedSeriesReader {
    private static final String CHOSEN = """
            SELECT s.indicator, s.area FROM series s
            JOIN indicator i ON i.code = s.indicator
            JOIN area a ON a.code = s.area
            WHERE i.state = 'ACTIVE' AND a.area_level = 'LOCAL_AUTHORITY'
            """;

    private static final String LINES = """
            SELECT s.indicator, i.title, i.dashboard, i.step_months, i.due_after_days, s.area, a.name, o.id,
                o.period_type, o.period_start, o.period_end, o.received_at
            FROM (%s ORDER BY s.indicator, s.area FETCH FIRST ? ROWS ONLY) s
            JOIN indicator i ON i.code = s.indicator
            JOIN area a ON a.code = s.area
            LEFT JOIN observation o ON o.indicator = s.indicator AND o.area = s.area
            ORDER BY s.indicator, s.area
            """;

    private final Sql sql;
    private final Indicators indicators;

    SubmittedSeriesReader(Sql sql, Indicators indicators) {
        this.sql = sql;
        this.indicators = indicators;
    }

    /** One figure and its series, or a series without a figure. */
    private record SeriesRow(SubmittedSeries series, SubmittedSeries.Submitted figure) {}

    /**
     * Reads series by indicator and area, including those without figures.
     *
     * @param from series to start from, or null
     * @param included whether that series is returned too
     * @param most number of series
     */
    List<SubmittedSeries> read(ReturnQuery query, SeriesKey from, boolean included, int most) {
        Where where = Where.ALL
                .in("s.indicator", query.indicator)
                .in("s.area", query.area)
                .in("i.dashboard", query.dashboard);
        if (from != null) {
            where = where.and(
                    "(s.indicator, s.area) " + (included ? ">=" : ">") + " (?, ?)", from.indicator(), from.area());
        }
        List<Object> values = new ArrayList<>(where.values());
        values.add(most);
        List<SeriesRow> lines =
                sql.query(String.format(Locale.ROOT, LINES, CHOSEN + " AND " + where.sql()), this::line, values);
        return together(lines);
    }

    private static List<SubmittedSeries> together(List<SeriesRow> lines) {
        List<SubmittedSeries> all = new ArrayList<>();
        SubmittedSeries last = null;
        for (SeriesRow line : lines) {
            if (last == null
                    || !last.indicator().equals(line.series.indicator())
                    || !last.area().equals(line.series.area())) {
                last = line.series;
                all.add(last);
            }
            if (line.figure != null) {
                last.figures().add(line.figure);
            }
        }
        return all;
    }

    private SeriesRow line(ResultSet row) throws SQLException {
        long id = row.getLong(8);
        SubmittedSeries.Submitted figure = row.wasNull()
                ? null
                : new SubmittedSeries.Submitted(id, FigureKey.periodIn(row, 9), Sql.instant(row, "received_at"));
        String indicator = row.getString(1);
        return new SeriesRow(
                new SubmittedSeries(
                        indicator,
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        new MissingPeriods(
                                row.getInt(4),
                                indicators.find(indicator).map(Indicator::basis).orElse(Basis.FLOW)),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        new ArrayList<>()),
                figure);
    }
}
