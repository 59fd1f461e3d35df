package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/** Reads what figures are judged beside: as many statements for a thousand of them as for one. */
@Singleton
class SeriesSnapshotLoader {
    private static final String IN_SERIES = " FROM unnest(?, ?) AS k (indicator, area) JOIN ";
    private static final String FIGURES =
            "SELECT o.indicator, o.area, o.period_start, o.period_end, o.period_type, o.obs_value, o.numerator, "
                    + "o.denominator" + IN_SERIES + "observation o ON o.indicator = k.indicator AND o.area = k.area";
    private static final String JUDGEMENTS =
            "SELECT j.indicator, j.area, j.period_start, j.period_end, j.kind" + IN_SERIES
                    + "judgement j ON j.indicator = k.indicator AND j.area = k.area WHERE j.kind IN ('REBASE', 'EXCLUSION')";
    private static final String VALUES =
            "SELECT o.indicator, o.area, o.period_start, o.period_end, o.obs_value FROM unnest(?, ?, ?, ?) "
                    + "AS k (indicator, area, period_start, period_end) JOIN observation o ON o.indicator = k.indicator "
                    + "AND o.area = k.area AND o.period_start = k.period_start AND o.period_end = k.period_end";

    private final Sql sql;
    private final Indicators indicators;

    SeriesSnapshotLoader(Sql sql, Indicators indicators) {
        this.sql = sql;
        this.indicators = indicators;
    }

    private record Judged(FigureKey about, boolean rebase) {}

    /** What is stored of the series of these figures, and what was decided about them. */
    Map<SeriesKey, SeriesSnapshot> pasts(Collection<FigureUnderTest> figures) {
        Map<SeriesKey, SeriesSnapshot> pasts = new HashMap<>();
        Map<String, Indicator> read = new HashMap<>();
        figures.forEach(figure -> {
            pasts.putIfAbsent(figure.key().series(), new SeriesSnapshot());
            read.put(figure.indicator().code(), figure.indicator());
        });
        List<Object> series = List.of(
                new Sql.Column("varchar", pasts.keySet().stream().map(SeriesKey::indicator)),
                new Sql.Column("varchar", pasts.keySet().stream().map(SeriesKey::area)));
        sql.query(FIGURES, row -> figure(row, read), series)
                .forEach(figure -> pasts.get(figure.key().series()).put(figure));
        sql.query(JUDGEMENTS, row -> new Judged(key(row), row.getString(5).equals("REBASE")), series)
                .forEach(judged -> {
                    SeriesSnapshot seriesSnapshot = pasts.get(judged.about.series());
                    if (judged.rebase) {
                        seriesSnapshot.addBreak(judged.about.start());
                    } else {
                        seriesSnapshot.exclude(judged.about);
                    }
                });
        indicators
                .redefinitions(List.copyOf(read.values()), null)
                .forEach(change -> pasts.forEach((key, seriesSnapshot) -> {
                    if (key.indicator().equals(change.indicator())) {
                        seriesSnapshot.addBreak(change.from());
                    }
                }));
        return pasts;
    }

    /** The stored values of these figures, of those that have one. */
    Map<FigureKey, BigDecimal> values(Collection<FigureKey> keys) {
        Map<FigureKey, BigDecimal> values = new HashMap<>();
        if (keys.isEmpty()) {
            return values;
        }
        sql.query(
                        VALUES,
                        row -> new Value(key(row), row.getBigDecimal(5)),
                        List.of(
                                new Sql.Column("varchar", keys.stream().map(FigureKey::indicator)),
                                new Sql.Column("varchar", keys.stream().map(FigureKey::area)),
                                new Sql.Column("date", keys.stream().map(FigureKey::start)),
                                new Sql.Column("date", keys.stream().map(FigureKey::end))))
                .forEach(value -> values.put(value.key, value.number));
        return values;
    }

    private record Value(FigureKey key, BigDecimal number) {}

    private static FigureKey key(ResultSet row) throws SQLException {
        return new FigureKey(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }

    private static FigureUnderTest figure(ResultSet row, Map<String, Indicator> read) throws SQLException {
        FigureKey key = key(row);
        return new FigureUnderTest(
                read.get(key.indicator()),
                key.area(),
                new Period(PeriodType.valueOf(row.getString(5)), key.start(), key.end()),
                new Amounts(row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8)));
    }
}
