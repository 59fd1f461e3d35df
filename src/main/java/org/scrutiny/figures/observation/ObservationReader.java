package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;

/** Reads observations in one statement, straight into records. */
@Singleton
public class ObservationReader {
    private static final String COLUMNS = "o.id, " + StoredFigure.each(StoredFigure.COLUMNS, "o.$");

    private static final int SIGN_OFF = 22;

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
    private final FigureNames names;
    private final StoredWarnings warnings;
    private final ReferenceDataCache catalogue;

    ObservationReader(Sql sql, FigureNames names, StoredWarnings warnings, ReferenceDataCache catalogue) {
        this.sql = sql;
        this.names = names;
        this.warnings = warnings;
        this.catalogue = catalogue;
    }

    List<Observation> list(ObservationFilter filter, Integer rows) {
        TemporalTable.Query query = select(filter, rows);
        List<Observation> found = new ArrayList<>();
        catalogue.run(new Sql.Reading<>(query.sql(), query.values(), observation(filter), found::add));
        return found;
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
        return all(ObservationFilter.asOf(asOf).in("o.indicator", indicators).in("o.area", areas));
    }

    /** The observations with these ids that exist, as of a moment; null for now. */
    public List<Observation> withIds(List<Long> ids, Instant asOf) {
        return all(ObservationFilter.asOf(asOf).ids(ids));
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

    long count(ObservationFilter filter) {
        TemporalTable.Query query = filter.count();
        return sql.query(query.sql(), row -> row.getLong(1), query.values()).get(0);
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
        TemporalTable.Query query = select(filter, null);
        sql.eachAsFound(query.sql(), observation(filter), query.values(), step);
    }

    private static TemporalTable.Query select(ObservationFilter filter, Integer rows) {
        return filter.moment() == null
                ? filter.select(CURRENT, List.of(), SignedPeriod.JOINS, rows)
                : filter.select(PAST, List.of(filter.moment()), "", rows);
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
