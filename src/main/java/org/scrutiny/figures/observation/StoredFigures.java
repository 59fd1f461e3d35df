package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutiny.platform.store.Sql;

/** What is stored of many figures, by their keys, in one statement however many there are. */
@Singleton
class StoredFigures {
    private static final String KEYS =
            "unnest(?, ?, ?, ?) AS k (indicator, area, period_start, period_end) JOIN observation o "
                    + "ON o.indicator = k.indicator AND o.area = k.area AND o.period_start = k.period_start "
                    + "AND o.period_end = k.period_end";
    private static final String FIND =
            "SELECT o.indicator, o.area, o.period_start, o.period_end, o.id, o.obs_value, o.numerator, o.denominator, "
                    + "o.obs_status, o.confidentiality, o.note, o.source_system, o.batch, o.received_at FROM " + KEYS;

    private final Sql sql;
    private final ObservationHistory history;

    StoredFigures(Sql sql, ObservationHistory history) {
        this.sql = sql;
        this.history = history;
    }

    /** What makes a figure that figure. */
    record Key(String indicator, String area, LocalDate start, LocalDate end) {
        /** That in the first four columns. */
        static Key in(ResultSet row) throws SQLException {
            return new Key(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class));
        }

        static Key of(ValidatedObservation validatedObservation) {
            return new Key(
                    validatedObservation.indicator(),
                    validatedObservation.area(),
                    validatedObservation.period().start(),
                    validatedObservation.period().end());
        }
    }

    /** A figure as it is stored. */
    record State(
            long id,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            String status,
            String confidentiality,
            String note,
            String sourceSystem,
            String batch,
            Instant receivedAt) {

        /** Whether writing the draft would change nothing; other zeros behind the point are no change. */
        boolean isSame(ValidatedObservation validatedObservation) {
            return isSame(value, validatedObservation.figures().value())
                    && isSame(numerator, validatedObservation.figures().numerator())
                    && isSame(denominator, validatedObservation.figures().denominator())
                    && status.equals(validatedObservation.status())
                    && confidentiality.equals(
                            validatedObservation.confidentiality().name())
                    && Objects.equals(note, validatedObservation.input().note())
                    && Objects.equals(sourceSystem, validatedObservation.input().sourceSystem());
        }

        boolean isProvisional() {
            return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
        }

        private static boolean isSame(BigDecimal one, BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    Map<Key, State> find(List<ValidatedObservation> drafts) {
        Map<Key, State> found = new HashMap<>();
        sql.query(FIND, StoredFigures::row, keys(drafts)).forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Copies the figures, as they now are, into the history. */
    void keepHistory(List<ValidatedObservation> drafts) {
        if (!drafts.isEmpty()) {
            history.keep(KEYS, keys(drafts));
        }
    }

    /** When the last figure of a key was deleted, by key, as far as that was recorded after a moment. */
    Map<Key, Instant> buriedSince(Instant moment) {
        return history.buriedSince(moment);
    }

    private static List<Object> keys(List<ValidatedObservation> drafts) {
        return List.of(
                new Sql.Column("varchar", drafts.stream().map(ValidatedObservation::indicator)),
                new Sql.Column("varchar", drafts.stream().map(ValidatedObservation::area)),
                new Sql.Column(
                        "date",
                        drafts.stream()
                                .map(validatedObservation ->
                                        validatedObservation.period().start())),
                new Sql.Column(
                        "date",
                        drafts.stream()
                                .map(validatedObservation ->
                                        validatedObservation.period().end())));
    }

    private static Map.Entry<Key, State> row(ResultSet row) throws SQLException {
        return Map.entry(
                Key.in(row),
                new State(
                        row.getLong(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        Sql.instant(row, "received_at")));
    }
}
