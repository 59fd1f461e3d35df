package org.scrutiny.figures.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/**
 * The stored figures that others are checked against, and the judgements on their series, read in the same few statements for
 * one figure or a thousand.
 */
final class SeriesSnapshots {
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

    private final Collection<FigureUnderTest> figures;
    private final Map<SeriesKey, SeriesSnapshot> snapshots = new HashMap<>();
    private final Map<SeriesKey, SeriesSpan> spans = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();

    /** @param figures the figures to check; they are not in the snapshots */
    SeriesSnapshots(Collection<FigureUnderTest> figures) {
        this.figures = figures;
        figures.forEach(figure -> {
            SeriesKey key = figure.key().series();
            snapshots.putIfAbsent(key, new SeriesSnapshot());
            spans.merge(key, SeriesSpan.of(figure), SeriesSpan::and);
            indicators.put(figure.indicator().code(), figure.indicator());
        });
    }

    private record Decision(FigureKey about, boolean rebase) {}

    SeriesSnapshot get(FigureUnderTest figure) {
        return snapshots.get(figure.key().series());
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** Adds a break to all series of an indicator. */
    void addBreak(String indicator, LocalDate from) {
        snapshots.forEach((key, snapshot) -> {
            if (key.indicator().equals(indicator)) {
                snapshot.addBreak(from);
            }
        });
    }

    /** Reads the part of each series that is usually enough, and the judgements. */
    List<Sql.Reading<?>> readings() {
        return List.of(
                new Sql.Reading<>(
                        JUDGEMENTS,
                        columns(snapshots.keySet()),
                        row -> new Decision(FigureKey.in(row), row.getString(5).equals("REBASE")),
                        this::add),
                readingFigures(spans));
    }

    /** Reads the rest of the series where that part was not enough. */
    List<Sql.Reading<?>> readingsOfRest() {
        Map<SeriesKey, SeriesSpan> rest = new HashMap<>();
        figures.forEach(figure -> {
            SeriesKey key = figure.key().series();
            if (!rest.containsKey(key) && !spans.get(key).suffices(figure, snapshots.get(key))) {
                rest.put(key, spans.get(key).rest());
            }
        });
        return rest.isEmpty() ? List.of() : List.of(readingFigures(rest));
    }

    private Sql.Reading<FigureUnderTest> readingFigures(Map<SeriesKey, SeriesSpan> of) {
        List<Sql.ArrayColumn> columns = new ArrayList<>(columns(of.keySet()));
        columns.add(new Sql.ArrayColumn("date", of.values().stream().map(SeriesSpan::from)));
        columns.add(new Sql.ArrayColumn("date", of.values().stream().map(SeriesSpan::before)));
        return new Sql.Reading<>(
                FIGURES, columns, this::figure, figure -> get(figure).put(figure));
    }

    private void add(Decision decision) {
        SeriesSnapshot snapshot = snapshots.get(decision.about.series());
        if (decision.rebase) {
            snapshot.addBreak(decision.about.start());
        } else {
            snapshot.exclude(decision.about);
        }
    }

    private static List<Sql.ArrayColumn> columns(Set<SeriesKey> series) {
        return List.of(
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::indicator)),
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::area)));
    }

    private FigureUnderTest figure(ResultSet row) throws SQLException {
        FigureKey key = FigureKey.in(row);
        return new FigureUnderTest(
                indicators.get(key.indicator()),
                key.area(),
                new Period(PeriodType.valueOf(row.getString(5)), key.start(), key.end()),
                new Amounts(row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8)));
    }
}
