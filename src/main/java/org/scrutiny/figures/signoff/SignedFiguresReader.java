package org.scrutiny.figures.signoff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.platform.store.Sql;

/** Counts the figures of many sign-offs and lists the indicators without one, in one statement each. */
@Singleton
class SignedFiguresReader {
    private static final String FIGURES = """
            SELECT s.id, count(*) FROM %s s
            JOIN indicator i ON i.dashboard = s.dashboard
            JOIN observation o ON o.indicator = i.code AND %s
            WHERE s.id IN (%s) GROUP BY s.id
            """;

    private static final String MISSING = """
            SELECT s.id, i.code FROM %s s
            JOIN indicator i ON i.dashboard = s.dashboard AND i.state = 'ACTIVE' AND %s
            WHERE s.id IN (%s) AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.indicator = i.code AND %s)
            ORDER BY s.id, i.code
            """;

    /** A sign-off that is about to be written, as a table. */
    private static final String WRITTEN = """
            (SELECT CAST(? AS bigint) AS id, CAST(? AS integer) AS dashboard, CAST(? AS varchar(9)) AS area,
                CAST(? AS date) AS period_start, CAST(? AS date) AS period_end, CAST(? AS integer) AS months)
            """;

    private final Sql sql;

    SignedFiguresReader(Sql sql) {
        this.sql = sql;
    }

    private record Missing(long id, String indicator) {}

    /** The figures of each of these sign-offs, by id. */
    Map<Long, SignedFigures> read(List<Long> ids) {
        return ids.isEmpty() ? Map.of() : read("sign_off", List.of(), ids);
    }

    /** The figures of a sign-off that is about to be written. */
    SignedFigures read(SignOffEntity written) {
        List<Object> values =
                List.of(0L, written.dashboard, written.area, written.periodStart, written.periodEnd, written.months);
        return read(WRITTEN, values, List.of(0L)).get(0L);
    }

    private Map<Long, SignedFigures> read(String signOffs, List<Object> source, List<Long> ids) {
        String marks = Sql.marks(ids);
        List<Object> values = new ArrayList<>(source);
        values.addAll(ids);
        Map<Long, Integer> counts = new HashMap<>();
        sql.query(
                String.format(Locale.ROOT, FIGURES, signOffs, SignedPeriod.OF_FIGURE, marks),
                row -> counts.put(row.getLong(1), row.getInt(2)),
                values);
        Map<Long, List<String>> missing = sql
                .query(
                        String.format(
                                Locale.ROOT, MISSING, signOffs, SignedPeriod.IN_RHYTHM, marks, SignedPeriod.OF_FIGURE),
                        row -> new Missing(row.getLong(1), row.getString(2)),
                        values)
                .stream()
                .collect(Collectors.groupingBy(
                        Missing::id, Collectors.mapping(Missing::indicator, Collectors.toList())));
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new SignedFigures(counts.getOrDefault(id, 0), missing.getOrDefault(id, List.of()))));
    }
}
