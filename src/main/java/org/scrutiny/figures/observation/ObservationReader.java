package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/** Reads observations in one statement, straight into records. */
@Singleton
public class ObservationReader {
    private static final String COLUMNS = """
            o.indicator, o.area, o.period_type, o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator,
            o.obs_status, o.confidentiality, o.note, o.revision_number, o.revision_kind, o.revision_reason,
            o.recorded_at, o.recorded_by, o.source_system, o.batch, o.warnings
            """;

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
    private final NamesAsOf namesAsOf;
    private final ObservationEntity.StoredWarnings warnings;

    ObservationReader(Sql sql, NamesAsOf namesAsOf, ObservationEntity.StoredWarnings warnings) {
        this.sql = sql;
        this.namesAsOf = namesAsOf;
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
        Sql.RowMapper<Names> names = filter.moment() == null ? Names::in : namesAsOf.asOf(filter.moment());
        return row -> observation(row, names.read(row));
    }

    /** The parts of an observation that come from its indicator and its area. */
    record Names(String title, String unit, int decimals, int dueAfterDays, String area) {
        private static Names in(ResultSet row) throws SQLException {
            return new Names(
                    row.getString("title"),
                    row.getString("unit"),
                    row.getInt("decimals"),
                    row.getInt("due_after_days"),
                    row.getString("name"));
        }
    }

    private Observation observation(ResultSet row, Names names) throws SQLException {
        Period period = new Period(
                PeriodType.valueOf(row.getString("period_type")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class));
        List<ObservationStatus> status = ObservationStatus.split(row.getString("obs_status"));
        Confidentiality confidentiality = Confidentiality.valueOf(row.getString("confidentiality"));
        RevisionKind kind = RevisionKind.valueOf(row.getString("revision_kind"));
        Instant receivedAt = Sql.instant(row, "received_at");
        String signOff = row.getString("sign_off");
        return new Observation(
                Long.toString(row.getLong("id")),
                row.getString("indicator"),
                names.title(),
                row.getString("area"),
                names.area(),
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                Decimals.scaled(row.getBigDecimal("obs_value"), names.decimals()),
                names.unit(),
                Decimals.plain(row.getBigDecimal("numerator")),
                Decimals.plain(row.getBigDecimal("denominator")),
                status,
                confidentiality,
                GssSymbols.of(status, confidentiality, kind),
                warnings.convertToEntityAttribute(row.getString("warnings")),
                row.getString("note"),
                row.getInt("revision_number"),
                kind,
                row.getString("revision_reason"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("source_system"),
                row.getString("batch"),
                receivedAt,
                period.end().plusDays(names.dueAfterDays()),
                RecordingClock.daysBetween(period.end(), receivedAt),
                signOff == null ? SignOffState.DRAFT : SignOffState.valueOf(signOff));
    }
}
