package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrutiny.figures.observation.FigureNames.Names;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** Reads observations in one statement, straight into records. */
@Singleton
public class ObservationReader {
    private static final String COLUMNS = StoredFigure.each(StoredFigure.COLUMNS, "o.$");

    private static final String NAMES = "i.title, i.unit, i.decimals, i.due_after_days, a.name";

    private static final String WITH_NAMES = """
            o JOIN indicator i ON i.code = o.indicator JOIN area a ON a.code = o.area
            """;

    private static final String CURRENT = "SELECT o.id, o.received_at, " + SignedPeriod.STATE + " AS sign_off, "
            + COLUMNS + ", " + NAMES + " FROM observation " + WITH_NAMES;

    private static final String REVISIONS =
            states("o.recorded_at") + ", " + NAMES + " FROM observation_revision " + WITH_NAMES;

    /** Point-in-time reads take the names from that time, not the present ones. */
    private static final String PAST =
            states("?") + " FROM observation_revision o JOIN indicator i ON i.code = o.indicator";

    private static final String ONLY_AUTHORITIES = """
            SELECT s.indicator, min(s.area) FROM series s JOIN area a ON a.code = s.area
            WHERE a.area_level = 'LOCAL_AUTHORITY' AND s.indicator IN (%s)
                AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = s.indicator AND o.area = s.area)
            GROUP BY s.indicator HAVING count(*) = 1
            """;

    private static final String ORDER = " ORDER BY o.indicator, o.area, o.period_start, o.period_end";

    private final Sql sql;
    private final FigureNames names;
    private final StoredWarnings warnings;

    ObservationReader(Sql sql, FigureNames names, StoredWarnings warnings) {
        this.sql = sql;
        this.names = names;
        this.warnings = warnings;
    }

    /** @param moment an expression: the moment for which the state of the sign-off is given */
    private static String states(String moment) {
        return String.format(Locale.ROOT, """
                SELECT o.observation_id AS id,
                    (SELECT f.recorded_at FROM observation_revision f
                        WHERE f.observation_id = o.observation_id AND f.revision_number = 1) AS received_at,
                    %s AS sign_off, %s
                """, SignedPeriod.stateAsOf(moment), COLUMNS);
    }

    List<Observation> list(ObservationFilter filter, int rows) {
        return read(filter, ORDER + " FETCH FIRST ? ROWS ONLY", List.of(rows));
    }

    private List<Observation> all(ObservationFilter filter) {
        return read(filter, ORDER, List.of());
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
        return sql.query(
                        "SELECT count(*) FROM " + filter.table() + " o JOIN indicator i ON i.code = o.indicator WHERE "
                                + filter.where().sql(),
                        row -> row.getLong(1),
                        filter.where().values())
                .get(0);
    }

    /** @param asOf null for now */
    Optional<Observation> find(long id, Instant asOf) {
        return read(ObservationFilter.asOf(asOf).id(id), "", List.of()).stream().findFirst();
    }

    /** Every state of the observation, oldest first, without its deletion. */
    List<Observation> revisions(long id) {
        return sql.query(
                REVISIONS + " WHERE o.observation_id = ? AND o.action <> 'DELETED' ORDER BY o.revision_number",
                row -> observation(row, Names.in(row)),
                List.of(id));
    }

    /** Passes on every observation that matches the filter, in list order, without holding them in memory. */
    void each(ObservationFilter filter, Consumer<Observation> step) {
        sql.each(select(filter) + ORDER, observation(filter), values(filter), step);
    }

    private List<Observation> read(ObservationFilter filter, String order, List<?> further) {
        List<Object> values = values(filter);
        values.addAll(further);
        return sql.query(select(filter) + order, observation(filter), values);
    }

    private static String select(ObservationFilter filter) {
        return (filter.moment() == null ? CURRENT : PAST) + " WHERE "
                + filter.where().sql();
    }

    private static List<Object> values(ObservationFilter filter) {
        List<Object> values = new ArrayList<>();
        if (filter.moment() != null) {
            values.add(filter.moment());
        }
        values.addAll(filter.where().values());
        return values;
    }

    private Sql.RowMapper<Observation> observation(ObservationFilter filter) {
        Sql.RowMapper<Names> found = filter.moment() == null ? Names::in : names.asOf(filter.moment());
        return row -> observation(row, found.read(row));
    }

    private Observation observation(ResultSet row, Names found) throws SQLException {
        StoredFigure figure = StoredFigure.in(row);
        String signOff = row.getString("sign_off");
        return Observation.of(
                figure,
                found,
                warnings.read(figure.warnings()),
                signOff == null ? SignOffState.DRAFT : SignOffState.valueOf(signOff));
    }

    /** The observation of a figure that the running transaction has read or written. */
    Observation view(StoredFigure figure, SignOffState signOff) {
        return Observation.of(figure, names.find(figure.key()), warnings.read(figure.warnings()), signOff);
    }
}
