package org.scrutiny.figures.observation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** Reads the stored state of many figures in one statement. */
@Singleton
class StoredFigures {
    private static final String FIND = """
            SELECT o.indicator, o.area, o.period_start, o.period_end, o.id, o.obs_value, o.numerator, o.denominator,
                o.obs_status, o.confidentiality, o.note, o.source_system, o.batch, o.received_at
            FROM""" + FigureKey.STORED;

    private final Sql sql;

    StoredFigures(Sql sql) {
        this.sql = sql;
    }

    /** A figure as it is stored. */
    record StoredFigure(
            long id,
            Amounts amounts,
            String status,
            String confidentiality,
            String note,
            String sourceSystem,
            String batch,
            Instant receivedAt) {
        /** Whether writing the observation would change nothing; trailing zeros do not count. */
        boolean isSame(ValidatedObservation written) {
            return isSame(amounts.value(), written.amounts().value())
                    && isSame(amounts.numerator(), written.amounts().numerator())
                    && isSame(amounts.denominator(), written.amounts().denominator())
                    && status.equals(written.status())
                    && confidentiality.equals(written.confidentiality().name())
                    && Objects.equals(note, written.input().note())
                    && Objects.equals(sourceSystem, written.input().sourceSystem());
        }

        boolean isProvisional() {
            return ObservationStatus.split(status).contains(ObservationStatus.PROVISIONAL);
        }

        private static boolean isSame(BigDecimal one, BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /** Those of these figures that are stored. */
    Map<FigureKey, StoredFigure> find(Collection<FigureKey> keys) {
        Map<FigureKey, StoredFigure> found = new HashMap<>();
        sql.query(FIND, StoredFigures::row, FigureKey.columns(keys))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Map.Entry<FigureKey, StoredFigure> row(ResultSet row) throws SQLException {
        return Map.entry(
                FigureKey.in(row),
                new StoredFigure(
                        row.getLong(5),
                        new Amounts(row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        Sql.instant(row, "received_at")));
    }
}
