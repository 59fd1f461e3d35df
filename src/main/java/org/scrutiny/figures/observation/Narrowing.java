package org.scrutiny.figures.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/**
 * A condition that few figures may meet.
 *
 * @param alternatives the condition as several, each on a column with an index; a figure meets at most one of them
 * @param inOrder the condition on figures that are read in the order of the list: H2 does not use the index for it
 */
record Narrowing(Function<Sql, List<Where>> alternatives, Where inOrder) {
    private static final String START = "o.period_start";

    /** An expression, so that H2 does not use the index of the column. */
    private static final String START_IN_ORDER = "coalesce(o.period_start, o.period_start)";

    /** Half open; null for any. */
    static Narrowing startsBetween(LocalDate from, LocalDate to) {
        return new Narrowing(sql -> List.of(between(START, from, to)), between(START_IN_ORDER, from, to));
    }

    /**
     * Periods.
     *
     * @param starts the days on which they start
     * @param condition the condition, by the column or the expression that it is about
     */
    static Narrowing periods(Collection<LocalDate> starts, Function<String, Where> condition) {
        return new Narrowing(
                sql -> starts.stream()
                        .distinct()
                        .map(start -> Where.ALL.and(START + " = ?", start).and(condition.apply(START)))
                        .toList(),
                condition.apply(START_IN_ORDER));
    }

    private static Where between(String column, Object from, Object to) {
        return Where.ALL.and(column + " >= ?", from).and(column + " < ?", to);
    }

    static Narrowing warned() {
        return new Narrowing(sql -> List.of(Where.ALL.and("o.warned = TRUE")), Where.ALL.and("o.warnings IS NOT NULL"));
    }

    static Narrowing status(List<ObservationStatus> codes) {
        List<String> letters =
                codes.stream().map(code -> " " + code.letter() + " ").toList();
        return new Narrowing(
                sql -> sql.distinct("observation", "obs_status").stream()
                        .filter(stored -> letters.stream().anyMatch(stored::contains))
                        .map(stored -> Where.ALL.and("o.obs_status = ?", stored))
                        .toList(),
                Where.ALL.any(
                        "o.obs_status LIKE ?",
                        letters.stream()
                                .map(letter -> List.of("%" + letter + "%"))
                                .toList()));
    }

    /** The condition as one, for a store that chooses its index itself. */
    Where asOne(Sql sql) {
        return alternatives.apply(sql).stream().reduce(Where::or).orElse(Where.ALL.and("1 = 0"));
    }
}
