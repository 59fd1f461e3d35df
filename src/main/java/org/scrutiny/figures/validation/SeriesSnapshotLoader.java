package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Loads the series that figures are checked against, in the same number of statements for one figure or a thousand. */
@Singleton
class SeriesSnapshotLoader {
    private static final String FIGURES = """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.period_type, o.obs_value, o.numerator,
                o.denominator
            FROM unnest(?, ?) AS k (indicator, area)
            JOIN observation o ON o.indicator = k.indicator AND o.area = k.area
            """;

    private static final String JUDGEMENTS = """
            SELECT j.indicator, j.area, j.period_start, j.period_end, j.kind
            FROM unnest(?, ?) AS k (indicator, area)
            JOIN judgement j ON j.indicator = k.indicator AND j.area = k.area
            WHERE j.kind IN ('REBASE', 'EXCLUSION')
            """;

    private static final String VALUES = """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.obs_value
            FROM""" + FigureKey.STORED;

    private final Sql sql;
    private final Indicators indicators;

    SeriesSnapshotLoader(Sql sql, Indicators indicators) {
        this.sql = sql;
        this.indicators = indicators;
    }

    private record Decision(FigureKey about, boolean rebase) {}

    /** The stored figures and judgements of the series that these figures belong to. */
    Map<SeriesKey, SeriesSnapshot> loadSeries(Collection<FigureUnderTest> figures) {
        Map<SeriesKey, SeriesSnapshot> snapshots = new HashMap<>();
        Map<String, Indicator> read = new HashMap<>();
        figures.forEach(figure -> {
            snapshots.putIfAbsent(figure.key().series(), new SeriesSnapshot());
            read.put(figure.indicator().code(), figure.indicator());
        });
        List<Sql.ArrayColumn> series = List.of(
                new Sql.ArrayColumn("varchar", snapshots.keySet().stream().map(SeriesKey::indicator)),
                new Sql.ArrayColumn("varchar", snapshots.keySet().stream().map(SeriesKey::area)));
        sql.query(FIGURES, row -> figure(row, read), series)
                .forEach(figure -> snapshots.get(figure.key().series()).put(figure));
        sql.query(
                        JUDGEMENTS,
                        row -> new Decision(FigureKey.in(row), row.getString(5).equals("REBASE")),
                        series)
                .forEach(decision -> {
                    SeriesSnapshot snapshot = snapshots.get(decision.about.series());
                    if (decision.rebase) {
                        snapshot.addBreak(decision.about.start());
                    } else {
                        snapshot.exclude(decision.about);
                    }
                });
        indicators
                .redefinitions(List.copyOf(read.values()), null)
                .forEach(change -> snapshots.forEach((key, snapshot) -> {
                    if (key.indicator().equals(change.indicator())) {
                        snapshot.addBreak(change.from());
                    }
                }));
        return snapshots;
    }

    /** The stored values of those of these figures that have one. */
    Map<FigureKey, BigDecimal> loadValues(Collection<FigureKey> keys) {
        Map<FigureKey, BigDecimal> values = new HashMap<>();
        if (keys.isEmpty()) {
            return values;
        }
        sql.query(VALUES, row -> new Value(FigureKey.in(row), row.getBigDecimal(5)), FigureKey.columns(keys))
                .forEach(value -> values.put(value.key, value.number));
        return values;
    }

    private record Value(FigureKey key, BigDecimal number) {}

    private static FigureUnderTest figure(ResultSet row, Map<String, Indicator> read) throws SQLException {
        FigureKey key = FigureKey.in(row);
        return new FigureUnderTest(
                read.get(key.indicator()),
                key.area(),
                new Period(PeriodType.valueOf(row.getString(5)), key.start(), key.end()),
                new Amounts(row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8)));
    }
}
