package org.scrutiny.figures.signoff;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.platform.store.Sql;

/** Counts the figures of many sign-offs and lists the indicators without one, in one statement each. */
@Singleton
class SignedFiguresReader {
    private static final String FIGURES = """
            SELECT s.id, count(*) FROM sign_off s
            JOIN indicator i ON i.dashboard = s.dashboard
            JOIN observation o ON o.indicator = i.code AND %s
            WHERE s.id IN (%s) GROUP BY s.id
            """;

    private static final String MISSING = """
            SELECT s.id, i.code FROM sign_off s
            JOIN indicator i ON i.dashboard = s.dashboard AND i.state = 'ACTIVE' AND %s
            WHERE s.id IN (%s) AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.indicator = i.code AND %s)
            ORDER BY s.id, i.code
            """;

    private final Sql sql;

    SignedFiguresReader(Sql sql) {
        this.sql = sql;
    }

    private record Missing(long id, String indicator) {}

    /** The figures of each of these sign-offs, by id. */
    Map<Long, SignedFigures> read(List<Long> ids) {
        Map<Long, SignedFigures> read = new HashMap<>();
        if (ids.isEmpty()) {
            return read;
        }
        Map<Long, Integer> counts = new HashMap<>();
        String marks = Sql.marks(ids);
        sql.query(
                String.format(Locale.ROOT, FIGURES, SignedPeriod.OF_FIGURE, marks),
                row -> counts.put(row.getLong(1), row.getInt(2)),
                ids);
        Map<Long, List<String>> missing = sql
                .query(
                        String.format(Locale.ROOT, MISSING, SignedPeriod.IN_RHYTHM, marks, SignedPeriod.OF_FIGURE),
                        row -> new Missing(row.getLong(1), row.getString(2)),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Missing::id, Collectors.mapping(Missing::indicator, Collectors.toList())));
        ids.forEach(id ->
                read.put(id, new SignedFigures(counts.getOrDefault(id, 0), missing.getOrDefault(id, List.of()))));
        return read;
    }
}
