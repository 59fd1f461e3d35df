package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.ReferenceDataCache;
import org.scrutiny.platform.store.RowCount;
import org.scrutiny.platform.store.RowCounter;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;

/** Reads observations straight into records: in one statement, or on H2 in one for each range of the index. */
@Singleton
public class ObservationReader {
    private static final String COLUMNS = "o.id, " + StoredFigure.each(StoredFigure.COLUMNS, "o.$");

    private static final int SIGN_OFF = 23;

    /** Rows that a list may find by their times and sort, instead of following the index. They are stored side by side. */
    private static final int MAX_RECORDED = 10_000;

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::key, FigureKey.ORDER);

    private static final String CURRENT = COLUMNS + ", s.state AS sign_off";

    private static final String PAST = COLUMNS + ", " + SignedPeriod.stateAsOf("?") + " AS sign_off";

    private static final String REVISIONS =
            String.format(Locale.ROOT, """
            SELECT %1$s FROM observation_history o WHERE o.id = ? AND NOT o.is_deletion
            UNION ALL SELECT %1$s FROM observation o WHERE o.id = ? ORDER BY revision_number
            """, COLUMNS + ", " + SignedPeriod.stateAsOf("o.recorded_at") + " AS sign_off");

    private static final String ONLY_AUTHORITIES = """
            SELECT s.indicator, min(s.area) FROM series s JOIN area a ON a.code = s.area
            WHERE a.area_level = 'LOCAL_AUTHORITY' AND s.indicator IN (%s)
                AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = s.indicator AND o.area = s.area)
            GROUP BY s.indicator HAVING count(*) = 1
            """;

    private final Sql sql;
    private final IndexRanges ranges;
    private final RowCounter counter;
    private final FigureNames names;
    private final StoredWarnings warnings;
    private final ReferenceDataCache catalogue;

    ObservationReader(
            Sql sql,
            IndexRanges ranges,
            RowCounter counter,
            FigureNames names,
            StoredWarnings warnings,
            ReferenceDataCache catalogue) {
        this.sql = sql;
        this.ranges = ranges;
        this.counter = counter;
        this.names = names;
        this.warnings = warnings;
        this.catalogue = catalogue;
    }

    /** @param rows the most rows; null for all */
    List<Observation> list(ObservationFilter filter, Integer rows) {
        List<Observation> found = new ArrayList<>();
        boolean byTime = rows == null || areFew(filter);
        Sql.RowMapper<Observation> mapper = observation(filter);
        IndexRanges.Ranges parts = ranges.of(filter);
        for (ObservationFilter part : parts.filters()) {
            Integer missing = rows == null || !parts.inOrder() ? rows : Integer.valueOf(rows - found.size());
            if (missing == null || missing > 0) {
                catalogue.run(reading(part, missing, byTime, mapper, found::add));
            }
        }
        if (parts.inOrder()) {
            return found;
        }
        found.sort(ORDER);
        return rows == null || found.size() <= rows ? found : found.subList(0, rows);
    }

    private List<Observation> all(ObservationFilter filter) {
        return list(filter, null);
    }

    /** The observation of a figure, if it is stored. */
    Optional<Observation> find(FigureKey key) {
        return list(ObservationFilter.ALL.key(key), 1).stream().findFirst();
    }

    /** All observations of these indicators in these areas. */
    public List<Observation> ofSeries(List<String> indicators, List<String> areas, Instant asOf) {
        return all(ObservationFilter.asOf(asOf).indicators(indicators).areas(areas));
    }

    /** The observations with these ids that exist, as of a moment; null for now. */
    public List<Observation> withIds(List<Long> ids, Instant asOf) {
        ObservationFilter any = ObservationFilter.asOf(asOf);
        return sql.findsListsByIndex()
                ? all(any.ids(ids))
                : ids.stream()
                        .distinct()
                        .flatMap(id -> all(any.id(id)).stream())
                        .toList();
    }

    /** The only local authority with figures, for each of these indicators that has exactly one. */
    public Map<String, String> onlyAuthorities(Collection<String> codes) {
        Map<String, String> only = new HashMap<>();
        if (!codes.isEmpty()) {
            sql.query(
                            String.format(Locale.ROOT, ONLY_AUTHORITIES, Sql.marks(codes)),
                            row -> Map.entry(row.getString(1), row.getString(2)),
                            List.copyOf(codes))
                    .forEach(one -> only.put(one.getKey(), one.getValue()));
        }
        return only;
    }

    RowCount count(ObservationFilter filter) {
        List<RowCount> counts = ranges.forCount(filter).stream()
                .map(range -> counter.count(range.rows(), range.count()))
                .toList();
        return new RowCount(
                counts.stream().mapToLong(RowCount::rows).sum(), counts.stream().anyMatch(RowCount::estimated));
    }

    /** @param asOf null for now */
    Optional<Observation> find(long id, Instant asOf) {
        return all(ObservationFilter.asOf(asOf).id(id)).stream().findFirst();
    }

    /** Every state of the observation, oldest first, without its deletion. */
    List<Observation> revisions(long id) {
        return sql.query(REVISIONS, observations(names.current()), List.of(id, id));
    }

    /**
     * Passes on every observation that matches the filter, in list order and in one state of the store, without holding them in
     * memory.
     */
    void each(ObservationFilter filter, Consumer<Observation> step) {
        List<Sql.Reading<?>> readings = new ArrayList<>();
        IndexRanges.Ranges parts = ranges.of(filter);
        if (!parts.inOrder()) {
            list(filter, null).forEach(step);
            return;
        }
        boolean byTime = filter.since() == null || areFew(filter);
        Sql.RowMapper<Observation> mapper = observation(filter);
        parts.filters().forEach(part -> readings.add(reading(part, null, byTime, mapper, step)));
        sql.eachAsFound(readings);
    }

    private static Sql.Reading<Observation> reading(
            ObservationFilter filter,
            Integer rows,
            boolean byTime,
            Sql.RowMapper<Observation> mapper,
            Consumer<Observation> step) {
        TemporalTable.Query query = filter.moment() == null
                ? filter.select(CURRENT, List.of(), SignedPeriod.JOINS, rows, byTime)
                : filter.select(PAST, List.of(filter.moment()), "", rows, byTime);
        return new Sql.Reading<>(query.sql(), query.values(), mapper, step);
    }

    /** Whether only few states were recorded since or by the moments of the filter. */
    private boolean areFew(ObservationFilter filter) {
        return filter.countRecorded(MAX_RECORDED + 1).stream()
                .anyMatch(recorded -> sql.query(recorded.sql(), row -> row.getInt(1), recorded.values())
                                .get(0)
                        <= MAX_RECORDED);
    }

    /** The names are those of the same moment. */
    private Sql.RowMapper<Observation> observation(ObservationFilter filter) {
        return observations(filter.moment() == null ? names.current() : names.asOf(filter.moment()));
    }

    private Sql.RowMapper<Observation> observations(Function<FigureKey, FigureNames.Names> found) {
        return row -> {
            StoredFigure figure = StoredFigure.in(row);
            String signOff = row.getString(SIGN_OFF);
            return Observation.of(
                    figure,
                    found.apply(figure.key()),
                    warnings.read(figure.warnings()),
                    signOff == null ? SignOffState.DRAFT : SignOffState.valueOf(signOff));
        };
    }

    /** The observation of a figure that the running transaction has read or written. */
    Observation view(StoredFigure figure, SignOffState signOff) {
        return Observation.of(figure, names.current().apply(figure.key()), warnings.read(figure.warnings()), signOff);
    }
}
