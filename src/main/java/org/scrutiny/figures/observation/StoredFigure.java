package org.scrutiny.figures.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.Sql;

/**
 * A state of an observation, as a row of its table or of its history.
 *
 * @param id 0 if not known
 * @param warnings as stored; see {@link StoredWarnings}
 * @param receivedAt when its first revision was recorded
 */
record StoredFigure(
        long id,
        FigureKey key,
        PeriodType periodType,
        FigureContent content,
        String warnings,
        Revision revision,
        Instant receivedAt) {
    /** The columns that a revision changes. */
    static final String STATE = "obs_value, numerator, denominator, obs_status, confidentiality, note, source_system, "
            + "warnings, revision_number, revision_kind, revision_reason, recorded_at, recorded_by, batch, warned";

    private static final List<String> STATE_TYPES = List.of(
            "numeric",
            "numeric",
            "numeric",
            "varchar",
            "varchar",
            "varchar",
            "varchar",
            "text",
            "integer",
            "varchar",
            "varchar",
            "timestamptz",
            "varchar",
            "varchar",
            "boolean");

    /** All columns of a state but its id; those that a revision does not change never change. */
    static final String COLUMNS = STATE + ", indicator, area, period_type, period_start, period_end, received_at";

    private static final Pattern COLUMN = Pattern.compile("\\w+");

    /** The columns of a list, each written in another way: a dollar sign stands for its name. */
    static String each(String columns, String written) {
        return COLUMN.matcher(columns).replaceAll(written.replace("$", "$0"));
    }

    /** Reads a row of the id and these columns. */
    static StoredFigure in(ResultSet row) throws SQLException {
        return in(row, 1);
    }

    /** Reads the id and these columns from a row, by position, which is faster than by name. */
    static StoredFigure in(ResultSet row, int id) throws SQLException {
        return new StoredFigure(
                row.getLong(id),
                new FigureKey(
                        row.getString(id + 16),
                        row.getString(id + 17),
                        row.getObject(id + 19, LocalDate.class),
                        row.getObject(id + 20, LocalDate.class)),
                PeriodType.valueOf(row.getString(id + 18)),
                new FigureContent(
                        new Amounts(row.getBigDecimal(id + 1), row.getBigDecimal(id + 2), row.getBigDecimal(id + 3)),
                        row.getString(id + 4),
                        Confidentiality.valueOf(row.getString(id + 5)),
                        row.getString(id + 6),
                        row.getString(id + 7)),
                row.getString(id + 8),
                new Revision(
                        row.getInt(id + 9),
                        RevisionKind.valueOf(row.getString(id + 10)),
                        row.getString(id + 11),
                        Sql.instant(row, id + 12),
                        row.getString(id + 13),
                        row.getString(id + 14)),
                Sql.instant(row, id + 21));
    }

    /** The values of {@link #COLUMNS}, and further ones. */
    List<Object> values(Object... further) {
        List<Object> values = state(key.indicator(), key.area(), periodType.name(), key.start(), key.end(), receivedAt);
        values.addAll(List.of(further));
        return values;
    }

    /** The values of {@link #STATE}, and further ones. */
    List<Object> state(Object... further) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                content.amounts().value(),
                content.amounts().numerator(),
                content.amounts().denominator(),
                content.status(),
                content.confidentiality().name(),
                content.note(),
                content.sourceSystem(),
                warnings,
                revision.number(),
                revision.kind().name(),
                revision.reason(),
                revision.recordedAt(),
                revision.recordedBy(),
                revision.batch(),
                warnings == null ? null : Boolean.TRUE));
        values.addAll(List.of(further));
        return values;
    }

    /** The values of {@link #STATE} of many figures, as the columns of a statement. */
    static List<Sql.ArrayColumn> stateColumns(List<StoredFigure> figures) {
        List<List<Object>> rows = figures.stream().map(figure -> figure.state()).toList();
        return IntStream.range(0, STATE_TYPES.size())
                .mapToObj(i ->
                        new Sql.ArrayColumn(STATE_TYPES.get(i), rows.stream().map(row -> row.get(i))))
                .toList();
    }

    StoredFigure withId(long stored) {
        return new StoredFigure(stored, key, periodType, content, warnings, revision, receivedAt);
    }

    StoredFigure deleted(String reason, Instant at, String by) {
        return revised(content, warnings, revision.deletion(reason, at, by));
    }

    StoredFigure revised(FigureContent to, String withWarnings, Revision next) {
        return new StoredFigure(id, key, periodType, to, withWarnings, next, receivedAt);
    }
}
