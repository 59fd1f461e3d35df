package org.scrutiny.figures.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.platform.store.Sql;

/** The series in which figures can have a sign-off. They are few, so a list by sign-off need not read all others. */
@Singleton
public class SignedSeries {
    private static final String SERIES = """
            SELECT DISTINCT i.code, s.area FROM sign_off s JOIN indicator i ON i.dashboard = s.dashboard
            WHERE %s
            """;

    private final Sql sql;

    SignedSeries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Finds at least the series that have a figure in one of the states.
     *
     * @param moment null for now; at another moment the states are not compared
     * @return null if figures without a sign-off are in one of them
     */
    public List<SeriesKey> find(List<SignOffState> states, Instant moment) {
        if (states.isEmpty() || states.contains(SignOffState.DRAFT)) {
            return null;
        }
        List<String> names = moment == null ? states.stream().map(Enum::name).toList() : List.of();
        return sql.query(
                String.format(Locale.ROOT, SERIES, moment == null ? "s.state IN (" + Sql.marks(names) + ")" : "1 = 1"),
                row -> new SeriesKey(row.getString(1), row.getString(2)),
                names);
    }
}
