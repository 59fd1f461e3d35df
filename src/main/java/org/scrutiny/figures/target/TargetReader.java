package org.scrutiny.figures.target;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutiny.platform.json.Decimals;
import org.scrutiny.platform.store.Sql;

/** Reads the targets of many series in one statement, straight into records, since every trend needs them. */
@Singleton
class TargetReader {
    private static final String OF_SERIES = """
            SELECT id, indicator, area, kind, target_value, lower_bound, upper_bound, tolerance, valid_from, valid_to,
                set_by, rationale, review_due, challenges, revision_number, recorded_at, recorded_by
            FROM target WHERE indicator IN (%s) AND area = ? ORDER BY valid_from, id
            """;

    private final Sql sql;
    private final TargetEntity.ChallengesColumn challenges;

    TargetReader(Sql sql, TargetEntity.ChallengesColumn challenges) {
        this.sql = sql;
        this.challenges = challenges;
    }

    /** The targets by the day from which they apply. */
    List<Target> ofSeries(List<String> indicators, String area) {
        List<Object> values = new ArrayList<>(indicators);
        values.add(area);
        return sql.query(String.format(Locale.ROOT, OF_SERIES, Sql.marks(indicators)), this::row, values);
    }

    private Target row(ResultSet row) throws SQLException {
        return new Target(
                Long.toString(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                TargetKind.valueOf(row.getString(4)),
                Decimals.plain(row.getBigDecimal(5)),
                Decimals.plain(row.getBigDecimal(6)),
                Decimals.plain(row.getBigDecimal(7)),
                Decimals.plain(row.getBigDecimal(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                challenges.convertToEntityAttribute(row.getString(14)),
                row.getInt(15),
                Sql.instant(row, "recorded_at"),
                row.getString(17));
    }
}
