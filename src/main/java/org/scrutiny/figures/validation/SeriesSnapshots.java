package org.scrutiny.figures.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
            SELECT k.series, o.period_start, o.period_end, o.period_type, o.obs_value, o.numerator, o.denominator
            FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS k (indicator, area, from_day, before_day, series)
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
    private final KeptSeries kept;
    private final Map<SeriesKey, SeriesSnapshot> snapshots = new HashMap<>();
    /** The range of each series that is usually enough. */
    private final Map<SeriesKey, SeriesSpan> spans = new HashMap<>();

    private final Set<SeriesKey> added = new HashSet<>();
    private final Map<SeriesKey, SeriesSpan> unread = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    /** By first day; the series of a file share most of their periods. */
    private final Map<Long, Period> periods = new HashMap<>();

    /**
     * Creates the snapshots for a check.
     *
     * @param figures the figures to check; they are not in the snapshots
     * @param kept keeps series for later checks of the same file; null if there are none
     */
    SeriesSnapshots(Collection<FigureUnderTest> figures, KeptSeries kept) {
        this.figures = figures;
        this.kept = kept;
        figures.forEach(figure -> {
            spans.merge(figure.key().series(), SeriesSpan.of(figure), SeriesSpan::and);
            indicators.put(figure.indicator().code(), figure.indicator());
        });
        spans.forEach(this::add);
    }

    private void add(SeriesKey key, SeriesSpan span) {
        SeriesSnapshot snapshot = kept == null ? null : kept.take(key);
        SeriesSpan needed = span;
        if (snapshot == null) {
            snapshot = new SeriesSnapshot();
            added.add(key);
            needed = kept != null && kept.hasRoom() ? span.withLater() : span;
        }
        snapshots.put(key, snapshot);
        SeriesSpan missing = snapshot.extend(needed);
        if (missing != null) {
            unread.put(key, missing);
        }
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

    /** Reads the part of each series that is usually enough, and the judgements, as far as they are not kept. */
    List<Sql.Reading<?>> readings() {
        List<Sql.Reading<?>> readings = new ArrayList<>();
        if (!added.isEmpty()) {
            readings.add(new Sql.Reading<>(
                    JUDGEMENTS,
                    columns(added),
                    row -> new Decision(FigureKey.in(row), row.getString(5).equals("REBASE")),
                    this::add));
        }
        readings.addAll(readingFigures(unread));
        return readings;
    }

    /** Reads the rest of the series where that part was not enough. */
    List<Sql.Reading<?>> readingsOfRest() {
        Map<SeriesKey, SeriesSpan> rest = new HashMap<>();
        figures.forEach(figure -> {
            SeriesKey key = figure.key().series();
            SeriesSnapshot snapshot = snapshots.get(key);
            if (!snapshot.span().suffices(figure, snapshot)) {
                rest.put(key, snapshot.extend(SeriesSpan.ALL));
            }
        });
        return readingFigures(rest);
    }

    /** Keeps the series, with the figures that were accepted, for later checks of the file. */
    void keep() {
        if (kept != null) {
            snapshots.forEach(
                    (key, snapshot) -> kept.keep(key, snapshot, spans.get(key).from()));
        }
    }

    private List<Sql.Reading<?>> readingFigures(Map<SeriesKey, SeriesSpan> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        List<SeriesKey> series = List.copyOf(of.keySet());
        List<Sql.ArrayColumn> columns = new ArrayList<>(columns(series));
        columns.add(new Sql.ArrayColumn(
                "date", series.stream().map(key -> of.get(key).from())));
        columns.add(new Sql.ArrayColumn(
                "date", series.stream().map(key -> of.get(key).before())));
        return List.of(new Sql.Reading<>(
                FIGURES, columns, row -> stored(series.get(row.getInt(1) - 1), row), StoredValue::put));
    }

    private record StoredValue(SeriesSnapshot snapshot, SeriesSnapshot.SeriesFigure figure) {
        void put() {
            snapshot.put(figure);
        }
    }

    private void add(Decision decision) {
        SeriesSnapshot snapshot = snapshots.get(decision.about.series());
        if (decision.rebase) {
            snapshot.addBreak(decision.about.start());
        } else {
            snapshot.exclude(decision.about);
        }
    }

    private static List<Sql.ArrayColumn> columns(Collection<SeriesKey> series) {
        return List.of(
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::indicator)),
                new Sql.ArrayColumn("varchar", series.stream().map(SeriesKey::area)));
    }

    private StoredValue stored(SeriesKey key, ResultSet row) throws SQLException {
        return new StoredValue(
                snapshots.get(key),
                SeriesSnapshot.SeriesFigure.of(
                        indicators.get(key.indicator()),
                        period(row),
                        new Amounts(row.getBigDecimal(5), row.getBigDecimal(6), row.getBigDecimal(7))));
    }

    private Period period(ResultSet row) throws SQLException {
        LocalDate start = row.getObject(2, LocalDate.class);
        LocalDate end = row.getObject(3, LocalDate.class);
        String type = row.getString(4);
        Period known = periods.get(start.toEpochDay());
        if (known == null || !known.end().equals(end) || !known.type().name().equals(type)) {
            known = new Period(PeriodType.valueOf(type), start, end);
            periods.put(start.toEpochDay(), known);
        }
        return known;
    }
}
