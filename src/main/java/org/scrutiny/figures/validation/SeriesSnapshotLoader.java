package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

/**
 * Loads the stored figures that others are checked against, and the judgements on their series, in the same few statements
 * for one figure or a thousand.
 */
@Singleton
class SeriesSnapshotLoader {
    private static final String FIGURES = """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.period_type, o.obs_value, o.numerator,
                o.denominator
            FROM unnest(?, ?, ?, ?) AS k (indicator, area, from_day, before_day)
            JOIN observation o ON o.indicator = k.indicator AND o.area = k.area
                AND o.period_start >= k.from_day AND o.period_start < k.before_day
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

    /** The stored figures that matter for these, and the judgements, by series. */
    Map<SeriesKey, SeriesSnapshot> loadSeries(Collection<FigureUnderTest> figures) {
        Map<SeriesKey, SeriesSnapshot> snapshots = new HashMap<>();
        Map<SeriesKey, SeriesSpan> spans = new HashMap<>();
        Map<String, Indicator> read = new HashMap<>();
        figures.forEach(figure -> {
            SeriesKey key = figure.key().series();
            snapshots.putIfAbsent(key, new SeriesSnapshot());
            spans.merge(key, SeriesSpan.of(figure), SeriesSpan::and);
            read.put(figure.indicator().code(), figure.indicator());
        });
        addFigures(snapshots, spans, read);
        addBreaksAndExclusions(snapshots, read);
        Map<SeriesKey, SeriesSpan> rest = new HashMap<>();
        figures.forEach(figure -> {
            SeriesKey key = figure.key().series();
            if (!rest.containsKey(key) && !spans.get(key).suffices(figure, snapshots.get(key))) {
                rest.put(key, spans.get(key).rest());
            }
        });
        addFigures(snapshots, rest, read);
        return snapshots;
    }

    private void addFigures(
            Map<SeriesKey, SeriesSnapshot> snapshots, Map<SeriesKey, SeriesSpan> spans, Map<String, Indicator> read) {
        if (!spans.isEmpty()) {
            List<Sql.ArrayColumn> columns = new ArrayList<>(columns(spans.keySet()));
            columns.add(new Sql.ArrayColumn("date", spans.values().stream().map(SeriesSpan::from)));
            columns.add(new Sql.ArrayColumn("date", spans.values().stream().map(SeriesSpan::before)));
            sql.each(
                    FIGURES,
                    row -> figure(row, read),
                    columns,
                    figure -> snapshots.get(figure.key().series()).put(figure));
        }
    }

    private void addBreaksAndExclusions(Map<SeriesKey, SeriesSnapshot> snapshots, Map<String, Indicator> read) {
        sql.query(
                        JUDGEMENTS,
                        row -> new Decision(FigureKey.in(row), row.getString(5).equals("REBASE")),
                        columns(snapshots.keySet()))
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
    }

    private static List<Sql.ArrayColumn> columns(Collection<SeriesKey> series) {
        return List.of(
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::indicator)),
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::area)));
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
