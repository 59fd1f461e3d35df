package org.scrutiny.figures.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/**
 * A state of an observation, as a row of its table or of its history.
 *
 * @param id 0 if not known
 * @param warnings as stored; see {@link StoredWarnings}
 * @param batch null if written alone
 * @param receivedAt when its first revision was recorded
 */
record StoredFigure(
        long id,
        FigureKey key,
        PeriodType periodType,
        FigureContent content,
        String warnings,
        int revisionNumber,
        Revision revision,
        Instant recordedAt,
        String recordedBy,
        String batch,
        Instant receivedAt) {
    /** The columns that never change. */
    static final List<String> IDENTITY = List.of("indicator", "area", "period_type", "period_start", "period_end");

    /** The columns that a revision changes. */
    static final List<String> STATE = List.of(
            "obs_value",
            "numerator",
            "denominator",
            "obs_status",
            "confidentiality",
            "note",
            "source_system",
            "warnings",
            "revision_number",
            "revision_kind",
            "revision_reason",
            "recorded_at",
            "recorded_by",
            "batch");

    /** The columns of a table as a list for a statement. */
    static String columns(String table, List<String> columns) {
        return columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** Reads a row with {@link #IDENTITY}, {@link #STATE}, id and received_at. */
    static StoredFigure in(ResultSet row) throws SQLException {
        return new StoredFigure(
                row.getLong("id"),
                new FigureKey(
                        row.getString("indicator"),
                        row.getString("area"),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class)),
                PeriodType.valueOf(row.getString("period_type")),
                new FigureContent(
                        new Amounts(
                                row.getBigDecimal("obs_value"),
                                row.getBigDecimal("numerator"),
                                row.getBigDecimal("denominator")),
                        row.getString("obs_status"),
                        Confidentiality.valueOf(row.getString("confidentiality")),
                        row.getString("note"),
                        row.getString("source_system")),
                row.getString("warnings"),
                row.getInt("revision_number"),
                new Revision(RevisionKind.valueOf(row.getString("revision_kind")), row.getString("revision_reason")),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("batch"),
                Sql.instant(row, "received_at"));
    }

    /** The values of {@link #IDENTITY}. */
    List<Object> identity() {
        return List.of(key.indicator(), key.area(), periodType.name(), key.start(), key.end());
    }

    /** The values of {@link #STATE}. */
    List<Object> state() {
        return Arrays.asList(
                content.amounts().value(),
                content.amounts().numerator(),
                content.amounts().denominator(),
                content.status(),
                content.confidentiality().name(),
                content.note(),
                content.sourceSystem(),
                warnings,
                revisionNumber,
                revision.kind().name(),
                revision.reason(),
                recordedAt,
                recordedBy,
                batch);
    }

    StoredFigure withId(long stored) {
        return new StoredFigure(
                stored,
                key,
                periodType,
                content,
                warnings,
                revisionNumber,
                revision,
                recordedAt,
                recordedBy,
                batch,
                receivedAt);
    }

    /** The first state of a new figure. */
    static StoredFigure first(
            ValidatedObservation written, String warnings, Revision first, Instant at, String by, String batch) {
        return new StoredFigure(
                0, written.key(), written.period().type(), written.content(), warnings, 1, first, at, by, batch, at);
    }

    /** The next state, with the given content. The times of a figure's states increase. */
    StoredFigure next(FigureContent next, String nextWarnings, Revision change, Instant at, String by, String inBatch) {
        return new StoredFigure(
                id,
                key,
                periodType,
                next,
                nextWarnings,
                revisionNumber + 1,
                change,
                RecordingClock.after(recordedAt, at),
                by,
                inBatch,
                receivedAt);
    }
}
