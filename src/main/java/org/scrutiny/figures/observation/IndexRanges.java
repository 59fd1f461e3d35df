package org.scrutiny.figures.observation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/**
 * Cuts a filter into several that together match the same figures, each of which H2 finds with an index. PostgreSQL needs no
 * help.
 */
@Singleton
class IndexRanges {
    /** Rows that are found one by one, up to 0.1 ms each, and sorted, instead of being read in the order of the list. */
    static final int MAX_SORTED = 1_000;

    /** A range takes H2 about 30 microseconds, and at this number a list in the order of the index takes no longer. */
    private static final int MAX_RANGES = 1_000;

    /** So few series are read faster than it takes to count what else could be read. */
    private static final int FEW_SERIES = 20;

    private static final String INDICATORS = "SELECT DISTINCT indicator FROM series WHERE area IN (%s)";
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT 1 FROM observation o WHERE %s FETCH FIRST ? ROWS ONLY) counted";

    private final Sql sql;
    private final int maxSorted;

    @Inject
    IndexRanges(Sql sql) {
        this(sql, MAX_SORTED);
    }

    IndexRanges(Sql sql, int maxSorted) {
        this.sql = sql;
        this.maxSorted = maxSorted;
    }

    /**
     * The filters to read one after the other.
     *
     * @param inOrder whether their figures follow each other in the order of the list
     */
    record Ranges(List<ObservationFilter> filters, boolean inOrder) {}

    /** For a list. */
    Ranges of(ObservationFilter filter) {
        return of(filter, false);
    }

    /** For a count, in which the order does not matter. */
    List<ObservationFilter> forCount(ObservationFilter filter) {
        return of(filter, filter.hasNothingElse() && filter.narrowings().size() == 1).filters;
    }

    /** @param ofAnyNumber whether the index of a condition is used however many figures meet it */
    private Ranges of(ObservationFilter filter, boolean ofAnyNumber) {
        List<Narrowing> narrowings = filter.narrowings();
        if (sql.findsListsByIndex()) {
            Where conditions = Where.ALL;
            for (Narrowing narrowing : narrowings) {
                conditions = conditions.and(narrowing.asOne(sql));
            }
            return new Ranges(List.of(filter.resolved(conditions)), true);
        }
        if (filter.moment() == null && !isOfFewSeries(filter)) {
            for (int i = 0; i < narrowings.size(); i++) {
                List<Where> alternatives = narrowings.get(i).alternatives().apply(sql);
                if (ofAnyNumber || areFew(alternatives)) {
                    List<Narrowing> others = new ArrayList<>(narrowings);
                    others.remove(i);
                    return new Ranges(
                            alternatives.stream()
                                    .map(alternative -> filter.resolved(alternative.and(inOrder(others))))
                                    .toList(),
                            alternatives.size() < 2);
                }
            }
        }
        return new Ranges(bySeries(filter.resolved(inOrder(narrowings))), true);
    }

    private static Where inOrder(List<Narrowing> narrowings) {
        return narrowings.stream().map(Narrowing::inOrder).reduce(Where.ALL, Where::and);
    }

    private boolean areFew(List<Where> alternatives) {
        int left = maxSorted;
        for (Where alternative : alternatives) {
            List<Object> values = new ArrayList<>(alternative.values());
            values.add(left + 1);
            left -= sql.query(String.format(Locale.ROOT, COUNT, alternative.sql()), row -> row.getInt(1), values)
                    .get(0);
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfFewSeries(ObservationFilter filter) {
        return filter.indicators() != null
                && (filter.areas() == null
                        ? filter.indicators().size() == 1
                        : filter.indicators().size() * filter.areas().size() <= FEW_SERIES);
    }

    /** One for each series, or for each indicator if those are too many. */
    private List<ObservationFilter> bySeries(ObservationFilter filter) {
        List<String> areas = filter.areas();
        if (filter.indicators() == null && areas == null) {
            return List.of(filter);
        }
        List<String> codes = filter.indicators() != null ? filter.indicators() : indicatorsOfAreas(areas);
        boolean ofSeries = areas != null && codes.size() * areas.size() <= MAX_RANGES;
        List<ObservationFilter> ranges = new ArrayList<>();
        for (String code : codes) {
            if (filter.after() == null || code.compareTo(filter.after().indicator()) >= 0) {
                ObservationFilter range = filter.indicators(List.of(code));
                if (ofSeries) {
                    areas.forEach(area -> ranges.add(range.areas(List.of(area))));
                } else {
                    ranges.add(range);
                }
            }
        }
        return ranges;
    }

    private List<String> indicatorsOfAreas(List<String> areas) {
        return sql
                .query(String.format(Locale.ROOT, INDICATORS, Sql.marks(areas)), row -> row.getString(1), areas)
                .stream()
                .sorted()
                .toList();
    }
}
