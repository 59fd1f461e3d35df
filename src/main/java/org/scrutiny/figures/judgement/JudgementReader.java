package org.scrutiny.figures.judgement;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.platform.store.Sql;

/** Reads the judgements on many series in one statement, straight into records, since every trend needs them. */
@Singleton
class JudgementReader {
    private static final String OF_SERIES = """
            SELECT id, kind, indicator, area, period_type, period_start, period_end, cause, reason, revision_number,
                recorded_at, recorded_by
            FROM judgement WHERE indicator IN (%s) AND area = ? ORDER BY period_start, id
            """;

    private final Sql sql;

    JudgementReader(Sql sql) {
        this.sql = sql;
    }

    /** The judgements by the period they concern. */
    List<Judgement> ofSeries(List<String> indicators, String area) {
        List<Object> values = new ArrayList<>(indicators);
        values.add(area);
        return sql.query(String.format(Locale.ROOT, OF_SERIES, Sql.marks(indicators)), JudgementReader::row, values);
    }

    private static Judgement row(ResultSet row) throws SQLException {
        String cause = row.getString(8);
        return Judgement.of(
                Long.toString(row.getLong(1)),
                JudgementKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                FigureKey.periodIn(row, 5),
                cause == null ? null : Cause.valueOf(cause),
                row.getString(9),
                row.getInt(10),
                Sql.instant(row, "recorded_at"),
                row.getString(12));
    }
}
