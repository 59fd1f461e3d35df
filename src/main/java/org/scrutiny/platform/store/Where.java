package org.scrutiny.platform.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutiny.platform.json.EnumNames;

/**
 * The conditions of a list, all of which a row must meet: SQL with positional values; immutable. Former states, which
 * are stored as documents only, are tested by predicates on the document.
 */
public final class Where {
    /** No condition. */
    public static final Where ALL = new Where(List.of(), document -> true);

    /** Columns that the history also has. */
    private static final Set<String> HISTORY_COLUMNS = Set.of("indicator", "area");

    private static final Pattern SECOND_WORD = Pattern.compile("_([a-z])");

    private final List<Condition> conditions;
    private final Predicate<JsonNode> past;

    private Where(List<Condition> conditions, Predicate<JsonNode> past) {
        this.conditions = conditions;
        this.past = past;
    }

    private record Condition(String sql, List<Object> values, boolean isOfHistory) {}

    /** The column has one of the values; null or no value at all is no restriction. */
    public Where in(String column, Collection<?> allowed) {
        String field =
                SECOND_WORD.matcher(column).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return in(column, field, allowed);
    }

    /** The same, for a column with another name in the documents of former states. */
    public Where in(String column, String field, Collection<?> allowed) {
        if (allowed == null || allowed.isEmpty()) {
            return this;
        }
        Set<String> inDocument = allowed.stream()
                .map(value -> value instanceof Enum<?> constant ? EnumNames.of(constant) : value.toString())
                .collect(Collectors.toSet());
        return plus(column + " IN (" + Sql.marks(allowed) + ")", allowed.stream(), HISTORY_COLUMNS.contains(column))
                .past(document -> document.hasNonNull(field)
                        && inDocument.contains(document.path(field).asText()));
    }

    /** A condition of any form with a value for each question mark; if one of them is null, it is no restriction. */
    public Where and(String condition, Object... values) {
        return Arrays.asList(values).contains(null) ? this : plus(condition, Arrays.stream(values), false);
    }

    /** The conditions of both. */
    public Where and(Where other) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        return new Where(List.copyOf(all), past.and(other.past));
    }

    /** A single condition: these hold, or the others do. */
    public Where or(Where other) {
        List<Object> values = new ArrayList<>(values());
        values.addAll(other.values());
        return ALL.plus("(" + sql() + " OR " + other.sql() + ")", values.stream(), false)
                .past(past.or(other.past));
    }

    /** A condition that contains others, such as a subquery: they replace its {@code %s}. */
    public Where nested(String condition, Where inner) {
        return plus(condition.replace("%s", inner.sql()), inner.values().stream(), false);
    }

    /**
     * The condition holds with at least one of these lists of values for its question marks; no list is no restriction.
     */
    public Where any(String condition, Collection<? extends List<?>> values) {
        return values.isEmpty()
                ? this
                : plus(
                        "(" + String.join(" OR ", Collections.nCopies(values.size(), condition)) + ")",
                        values.stream().flatMap(List::stream),
                        false);
    }

    /** A condition on the documents of former states only. */
    public Where past(Predicate<JsonNode> condition) {
        return new Where(conditions, past.and(condition));
    }

    /** The conditions as SQL. */
    public String sql() {
        return conditions.isEmpty()
                ? "1 = 1"
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" AND "));
    }

    /** The values of the question marks in {@link #sql()}. */
    public List<Object> values() {
        return conditions.stream()
                .flatMap(condition -> condition.values.stream())
                .toList();
    }

    /** Whether a former state with this document meets the conditions. */
    boolean allows(JsonNode document) {
        return past.test(document);
    }

    /** The conditions on columns that the history also has. */
    Where ofHistory() {
        return new Where(conditions.stream().filter(Condition::isOfHistory).toList(), past);
    }

    private Where plus(String condition, Stream<?> values, boolean isOfHistory) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(
                condition,
                values.<Object>map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                        .toList(),
                isOfHistory));
        return new Where(List.copyOf(all), past);
    }
}
