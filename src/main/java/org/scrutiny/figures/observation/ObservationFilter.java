package org.scrutiny.figures.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.publication.SignedPeriod;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.TemporalTable;
import org.scrutiny.platform.store.Where;

/**
 * Which observations a list shows, as conditions of a statement over observation o; immutable.
 *
 * @param where the conditions, apart from the following
 * @param moment the moment as of which figures are given; null for now
 * @param since the moment since which they must have been recorded; null for any
 * @param indicators the codes of the indicators, sorted; null for all
 * @param areas the codes of the areas, sorted; null for all
 * @param after the figure after which the list begins; null for its first
 * @param narrowings further conditions, of which a {@link IndexRanges} decides how they are written
 */
record ObservationFilter(
        Where where,
        Instant moment,
        Instant since,
        List<String> indicators,
        List<String> areas,
        FigureKey after,
        List<Narrowing> narrowings) {
    /** All observations as they are now. */
    static final ObservationFilter ALL = asOf(null);

    /** The order of lists and of the index. */
    static final String ORDER = "o.indicator, o.area, o.period_start, o.period_end";

    private static final TemporalTable TABLE = new TemporalTable("observation", "o");

    /** The observations as of a moment; null for now. */
    static ObservationFilter asOf(Instant moment) {
        return new ObservationFilter(Where.ALL, moment, null, null, null, null, List.of());
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
        return new ObservationFilter(where, moment, since, both(indicators, codes), areas, after, narrowings);
    }

    /** Restricts to these areas; an empty list matches nothing, null restricts nothing. */
    ObservationFilter areas(Collection<String> codes) {
        return new ObservationFilter(where, moment, since, indicators, both(areas, codes), after, narrowings);
    }

    /** Restricts to the indicators and the areas of these series; null restricts nothing. */
    ObservationFilter within(List<SeriesKey> series) {
        return series == null
                ? this
                : indicators(series.stream().map(SeriesKey::indicator).toList())
                        .areas(series.stream().map(SeriesKey::area).toList());
    }

    private static List<String> both(List<String> before, Collection<String> codes) {
        return codes == null
                ? before
                : codes.stream()
                        .filter(code -> before == null || before.contains(code))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The figures of these periods, by whichever name the indicators among the given ones store them. */
    ObservationFilter periods(List<Period> periods, Supplier<List<Indicator>> indicators) {
        if (periods.isEmpty()) {
            return this;
        }
        Map<Period, List<String>> stored = new LinkedHashMap<>();
        for (Period period : periods) {
            indicators
                    .get()
                    .forEach(indicator -> stored.computeIfAbsent(indicator.canonical(period), days -> new ArrayList<>())
                            .add(indicator.code()));
        }
        Stream<LocalDate> starts =
                Stream.concat(periods.stream(), stored.keySet().stream()).map(Period::start);
        return narrowed(Narrowing.periods(starts.toList(), column -> named(column, periods, stored)));
    }

    /** @param stored the periods by which indicators store one of the periods */
    private static Where named(String column, List<Period> periods, Map<Period, List<String>> stored) {
        Where named = Where.ALL.any(
                "(" + column + " = ? AND o.period_end = ?)",
                periods.stream()
                        .map(period -> List.of(period.start(), period.end()))
                        .toList());
        for (Map.Entry<Period, List<String>> other : stored.entrySet()) {
            Period days = other.getKey();
            if (periods.stream()
                    .noneMatch(period ->
                            period.start().equals(days.start()) && period.end().equals(days.end()))) {
                named = named.or(Where.ALL
                        .and(column + " = ? AND o.period_end = ?", days.start(), days.end())
                        .in("o.indicator", other.getValue()));
            }
        }
        return named;
    }

    ObservationFilter key(FigureKey key) {
        return with(where.and(
                "o.indicator = ? AND o.area = ? AND o.period_start = ? AND o.period_end = ?",
                key.indicator(),
                key.area(),
                key.start(),
                key.end()));
    }

    /** Half open: periods that start on or after the first day and before the second; null for any. */
    ObservationFilter startsBetween(LocalDate from, LocalDate to) {
        return from == null && to == null ? this : narrowed(Narrowing.startsBetween(from, to));
    }

    /** Null for any. */
    ObservationFilter endsAfter(LocalDate day) {
        return with(where.and("o.period_end > ?", day));
    }

    ObservationFilter status(List<ObservationStatus> codes) {
        return codes.isEmpty() ? this : narrowed(Narrowing.status(codes));
    }

    /** Null for any. */
    ObservationFilter warned(Boolean whether) {
        if (whether == null) {
            return this;
        }
        return whether ? narrowed(Narrowing.warned()) : with(where.and("o.warnings IS NULL"));
    }

    private ObservationFilter narrowed(Narrowing narrowing) {
        List<Narrowing> all = new ArrayList<>(narrowings);
        all.add(narrowing);
        return new ObservationFilter(where, moment, since, indicators, areas, after, List.copyOf(all));
    }

    /** The same with these conditions instead of the narrowings. */
    ObservationFilter resolved(Where conditions) {
        return new ObservationFilter(where.and(conditions), moment, since, indicators, areas, after, List.of());
    }

    /** Whether there is no other condition than the narrowings. */
    boolean hasNothingElse() {
        return where == Where.ALL
                && moment == null
                && since == null
                && indicators == null
                && areas == null
                && after == null;
    }

    /** Null for any. */
    ObservationFilter updatedSince(Instant time) {
        return new ObservationFilter(where, moment, time, indicators, areas, after, narrowings);
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
        return new ObservationFilter(where, moment, since, indicators, areas, key, narrowings);
    }

    /**
     * Selects the observations.
     *
     * @param columns with at least the columns of the order
     * @param columnValues the values of question marks in the columns
     * @param rows the most rows; null for all
     * @param byTime whether to find them by the times at which they were recorded
     */
    TemporalTable.Query select(String columns, List<?> columnValues, String joins, Integer rows, boolean byTime) {
        return TABLE.select(
                new TemporalTable.Selection(columns, columnValues, joins, all(byTime)), moment, ORDER, rows, byTime);
    }

    /** Counts the states recorded since or by the moments of the filter, up to a maximum; a query for each moment. */
    List<TemporalTable.Query> countRecorded(int max) {
        List<TemporalTable.Query> queries = new ArrayList<>();
        if (since != null) {
            queries.add(TABLE.countRecorded(">=", since, max));
        }
        if (moment != null) {
            queries.add(TABLE.countRecorded("<=", moment, max));
        }
        return queries;
    }

    /** Selects a row for each of the observations, to count them. */
    TemporalTable.Query rows() {
        return TABLE.select(new TemporalTable.Selection("1", List.of(), "", all(true)), moment, "", null);
    }

    /** Counts the observations. */
    TemporalTable.Query count() {
        return TABLE.count(all(true), moment);
    }

    private Where all(boolean byTime) {
        Where all = in(in(where, "o.indicator", indicators), "o.area", areas)
                .and(TABLE.recordedAt(byTime) + " >= ?", since);
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

    private static Where in(Where where, String column, List<String> codes) {
        return codes != null && codes.isEmpty() ? where.and("1 = 0") : where.in(column, codes);
    }

    private boolean isWithin(String indicator) {
        return indicators != null && indicators.equals(List.of(indicator));
    }

    private ObservationFilter with(Where conditions) {
        return new ObservationFilter(conditions, moment, since, indicators, areas, after, narrowings);
    }
}
