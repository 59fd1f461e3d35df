package org.scrutiny.observation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutiny.api.Decimals;
import org.scrutiny.period.Period;
import org.scrutiny.period.PeriodType;
import org.scrutiny.store.Sql;
import org.scrutiny.validation.StoredWarnings;

/** Reads observations in one statement, straight into records. */
@Singleton
class ObservationReader {
    private static final String COLUMNS = "o.indicator, i.title, i.unit, i.decimals, o.area, a.name, o.period_type, "
            + "o.period_start, o.period_end, o.obs_value, o.numerator, o.denominator, o.obs_status, o.confidentiality, "
            + "o.note, o.revision_number, o.revision_kind, o.revision_reason, o.recorded_at, o.recorded_by, "
            + "o.source_system, o.batch, o.warnings";
    private static final String NAMES = " JOIN indicator i ON i.code = o.indicator JOIN area a ON a.code = o.area";
    private static final String CURRENT = "SELECT o.id, " + COLUMNS + " FROM observation o" + NAMES;
    private static final String REVISIONS =
            "SELECT o.observation_id AS id, " + COLUMNS + " FROM observation_revision o" + NAMES;

    private final Sql sql;

    ObservationReader(Sql sql) {
        this.sql = sql;
    }

    /** @param asOf the moment as of which they are given; null for now */
    List<Observation> list(ObservationFilter filter, Instant asOf, int rows) {
        List<Object> values = new ArrayList<>(filter.asOf(asOf).values());
        values.add(rows);
        return sql.query(
                (asOf == null ? CURRENT : REVISIONS) + " WHERE " + filter.conditions()
                        + " ORDER BY o.indicator, o.area, o.period_start, o.period_end FETCH FIRST ? ROWS ONLY",
                ObservationReader::row,
                values);
    }

    long count(ObservationFilter filter, Instant asOf) {
        return sql.query(
                        "SELECT count(*) FROM " + ObservationFilter.table(asOf) + " o" + NAMES + " WHERE "
                                + filter.asOf(asOf).conditions(),
                        row -> row.getLong(1),
                        filter.values())
                .get(0);
    }

    Optional<Observation> find(long id) {
        return sql.query(CURRENT + " WHERE o.id = ?", ObservationReader::row, List.of(id)).stream()
                .findFirst();
    }

    /** Every state the observation was in, oldest first; a deletion is told apart by its action. */
    List<Observation> revisions(long id) {
        return sql.query(
                REVISIONS + " WHERE o.observation_id = ? AND o.action <> 'DELETED' ORDER BY o.revision_number",
                ObservationReader::row,
                List.of(id));
    }

    private static Observation row(ResultSet row) throws SQLException {
        Period period = new Period(
                PeriodType.valueOf(row.getString("period_type")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class));
        List<ObservationStatus> status = ObservationStatus.split(row.getString("obs_status"));
        Confidentiality confidentiality = Confidentiality.valueOf(row.getString("confidentiality"));
        RevisionKind kind = RevisionKind.valueOf(row.getString("revision_kind"));
        return new Observation(
                Long.toString(row.getLong("id")),
                row.getString("indicator"),
                row.getString("title"),
                row.getString("area"),
                row.getString("name"),
                period.label(),
                period.code(),
                period.start(),
                period.end(),
                Decimals.scaled(row.getBigDecimal("obs_value"), row.getInt("decimals")),
                row.getString("unit"),
                Decimals.plain(row.getBigDecimal("numerator")),
                Decimals.plain(row.getBigDecimal("denominator")),
                status,
                confidentiality,
                Shorthand.of(status, confidentiality, kind),
                StoredWarnings.read(row.getString("warnings")),
                row.getString("note"),
                row.getInt("revision_number"),
                kind,
                row.getString("revision_reason"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("source_system"),
                row.getString("batch"));
    }
}
