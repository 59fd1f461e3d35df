package org.scrutiny.platform.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions of a list, all of which a row must meet: SQL with positional values; immutable. They hold for the table of a
 * resource and for its history alike; the alias of both is {@code e}.
 */
public final class Where {
    /** No condition. */
    public static final Where ALL = new Where(List.of());

    private final List<Condition> conditions;

    private Where(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** @param former the condition on the history of the table */
    private record Condition(String sql, String former, List<Object> values) {}

    /** The column has one of the values; null or no value at all is no restriction. */
    public Where in(String column, Collection<?> allowed) {
        return allowed == null || allowed.isEmpty()
                ? this
                : plus(column + " IN (" + Sql.marks(allowed) + ")", allowed.stream());
    }

    /** A condition of any form with a value for each question mark; if one of them is null, it is no restriction. */
    public Where and(String condition, Object... values) {
        return Arrays.asList(values).contains(null) ? this : plus(condition, Arrays.stream(values));
    }

    /** The conditions of both. */
    public Where and(Where other) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        return new Where(List.copyOf(all));
    }

    /** A single condition: these hold, or the others do. */
    public Where or(Where other) {
        List<Object> values = new ArrayList<>(values());
        values.addAll(other.values());
        return ALL.plus(
                "(" + sql() + " OR " + other.sql() + ")",
                "(" + former().sql() + " OR " + other.former().sql() + ")",
                values.stream());
    }

    /**
     * The resource has a row in one of its {@link ChildTable child tables} that meets the conditions.
     *
     * @param key the column with the id of the resource
     */
    public Where having(String table, String key, Where row) {
        return plus(
                "e.id IN (SELECT " + key + " FROM " + table + " WHERE " + row.sql() + ")",
                "(e.id, e.revision_number) IN (SELECT " + key + ", revision_number FROM " + TemporalTable.history(table)
                        + " WHERE " + row.sql() + ")",
                row.values().stream());
    }

    /**
     * The condition holds with at least one of these lists of values for its question marks; no list is no restriction.
     */
    public Where any(String condition, Collection<? extends List<?>> values) {
        return values.isEmpty()
                ? this
                : plus(
                        "(" + String.join(" OR ", Collections.nCopies(values.size(), condition)) + ")",
                        values.stream().flatMap(List::stream));
    }

    /** The conditions as SQL. */
    public String sql() {
        return conditions.isEmpty()
                ? "1 = 1"
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" AND "));
    }

    /** The same conditions on the history of the table. */
    Where former() {
        return new Where(conditions.stream()
                .map(condition -> new Condition(condition.former, condition.former, condition.values))
                .toList());
    }

    /** The values of the question marks in {@link #sql()}. */
    public List<Object> values() {
        return conditions.stream()
                .flatMap(condition -> condition.values.stream())
                .toList();
    }

    private Where plus(String condition, Stream<?> values) {
        return plus(condition, condition, values);
    }

    private Where plus(String condition, String former, Stream<?> values) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(
                condition,
                former,
                values.<Object>map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                        .toList()));
        return new Where(List.copyOf(all));
    }
}
