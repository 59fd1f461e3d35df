package org.scrutiny.figures.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;
import org.scrutiny.platform.store.Where;

/**
 * Which observations a list shows, as conditions of a statement over observation o; immutable.
 *
 * @param where the conditions, apart from the following
 * @param moment the moment as of which figures are given; null for now
 * @param indicators the codes of the indicators, sorted; null for all
 * @param after the figure after which the list begins; null for its first
 */
record ObservationFilter(Where where, Instant moment, List<String> indicators, FigureKey after) {
    /** All observations as they are now. */
    static final ObservationFilter ALL = asOf(null);

    /** The order of lists and of the index. */
    static final String ORDER = "o.indicator, o.area, o.period_start, o.period_end";

    private static final TemporalTable TABLE = new TemporalTable("observation", "o");

    /** The observations as of a moment; null for now. */
    static ObservationFilter asOf(Instant moment) {
        return new ObservationFilter(Where.ALL, moment, null, null);
    }

    ObservationFilter id(long id) {
        return with(where.and("o.id = ?", id));
    }

    ObservationFilter ids(List<Long> ids) {
        return in("o.id", ids);
    }

    ObservationFilter in(String column, Collection<?> allowed) {
        return with(where.in(column, allowed));
    }

    /** Restricts to these indicators; an empty list matches nothing, null restricts nothing. */
    ObservationFilter indicators(Collection<String> codes) {
        if (codes == null) {
            return this;
        }
        List<String> both = codes.stream()
                .filter(code -> indicators == null || indicators.contains(code))
                .distinct()
                .sorted()
                .toList();
        return new ObservationFilter(where, moment, both, after);
    }

    /** Filters for each range of the index that together match the same rows in the same order. */
    List<ObservationFilter> ranges(Sql sql) {
        return indicators == null || sql.findsListsByIndex()
                ? List.of(this)
                : indicators.stream()
                        .filter(code -> after == null || code.compareTo(after.indicator()) >= 0)
                        .map(code -> new ObservationFilter(where, moment, List.of(code), after))
                        .toList();
    }

    /** The figures of these periods, by whichever name the indicators among the given ones store them. */
    ObservationFilter periods(List<Period> periods, Supplier<List<Indicator>> indicators) {
        if (periods.isEmpty()) {
            return this;
        }
        Where named = Where.ALL.any(
                "(o.period_start = ? AND o.period_end = ?)",
                periods.stream()
                        .map(period -> List.of(period.start(), period.end()))
                        .toList());
        for (Period period : periods) {
            Map<Period, List<String>> stored = indicators.get().stream()
                    .collect(Collectors.groupingBy(
                            indicator -> indicator.canonical(period),
                            Collectors.mapping(Indicator::code, Collectors.toList())));
            for (Map.Entry<Period, List<String>> other : stored.entrySet()) {
                Period days = other.getKey();
                if (!days.start().equals(period.start()) || !days.end().equals(period.end())) {
                    named = named.or(Where.ALL
                            .and("o.period_start = ? AND o.period_end = ?", days.start(), days.end())
                            .in("o.indicator", other.getValue()));
                }
            }
        }
        return with(where.and(named));
    }

    ObservationFilter key(FigureKey key) {
        return with(where.and(
                "o.indicator = ? AND o.area = ? AND o.period_start = ? AND o.period_end = ?",
                key.indicator(),
                key.area(),
                key.start(),
                key.end()));
    }

    /** Half open: periods that start on or after the first day and before the second. */
    ObservationFilter startsBetween(LocalDate from, LocalDate to) {
        return with(where.and("o.period_start >= ?", from).and("o.period_start < ?", to));
    }

    /** Null for any. */
    ObservationFilter endsAfter(LocalDate day) {
        return with(where.and("o.period_end > ?", day));
    }

    ObservationFilter status(List<ObservationStatus> codes) {
        return with(where.any(
                "o.obs_status LIKE ?",
                codes.stream().map(code -> List.of("% " + code.letter() + " %")).toList()));
    }

    ObservationFilter warned(Boolean whether) {
        return whether == null ? this : with(where.and(whether ? "o.warnings IS NOT NULL" : "o.warnings IS NULL"));
    }

    ObservationFilter updatedSince(Instant since) {
        return with(where.and("o.recorded_at >= ?", since));
    }

    ObservationFilter signOff(List<SignOffState> states) {
        if (states.isEmpty()) {
            return this;
        }
        List<Object> values = new ArrayList<>(states);
        if (moment != null) {
            values.add(0, moment);
        }
        String state = moment == null ? SignedPeriod.STATE : SignedPeriod.stateAsOf("?");
        return with(where.and("coalesce(" + state + ", 'DRAFT') IN (" + Sql.marks(states) + ")", values.toArray()));
    }

    /** Rows behind the given key in the order of the list; null for all. */
    ObservationFilter after(FigureKey key) {
        return new ObservationFilter(where, moment, indicators, key);
    }

    /**
     * Selects the observations.
     *
     * @param columns with at least the columns of the order
     * @param columnValues the values of question marks in the columns
     * @param rows the most rows; null for all
     */
    TemporalTable.Query select(String columns, List<?> columnValues, String joins, Integer rows) {
        return select(TABLE, columns, columnValues, joins, rows);
    }

    /** The same for a moment by which few rows were recorded. */
    TemporalTable.Query selectEarly(String columns, List<?> columnValues, String joins, Integer rows) {
        return select(TABLE.atEarlyMoment(), columns, columnValues, joins, rows);
    }

    private TemporalTable.Query select(
            TemporalTable table, String columns, List<?> columnValues, String joins, Integer rows) {
        return table.select(new TemporalTable.Selection(columns, columnValues, joins, all()), moment, ORDER, rows);
    }

    /** Counts the states recorded by the moment, up to a maximum. */
    TemporalTable.Query countRecorded(int max) {
        return TABLE.countRecordedBy(moment, max);
    }

    /** Selects a row for each of the observations, to count them. */
    TemporalTable.Query rows() {
        return TABLE.select(new TemporalTable.Selection("1", List.of(), "", all()), moment, "", null);
    }

    /** Counts the observations. */
    TemporalTable.Query count() {
        return TABLE.count(all(), moment);
    }

    private Where all() {
        Where all = where;
        if (indicators != null) {
            all = indicators.isEmpty() ? all.and("1 = 0") : all.in("o.indicator", indicators);
        }
        if (after == null) {
            return all;
        }
        // The first condition is redundant, but without it H2 does not begin with the index.
        return all.and("o.indicator >= ?", after.indicator())
                .and("o.area >= ?", isWithin(after.indicator()) ? after.area() : null)
                .and(
                        "(o.indicator, o.area, o.period_start, o.period_end) > (?, ?, ?, ?)",
                        after.indicator(),
                        after.area(),
                        after.start(),
                        after.end());
    }

    private boolean isWithin(String indicator) {
        return indicators != null && indicators.equals(List.of(indicator));
    }

    private ObservationFilter with(Where conditions) {
        return new ObservationFilter(conditions, moment, indicators, after);
    }
}
