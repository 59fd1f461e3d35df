package org.scrutiny.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A system-versioned table, as in SQL:2011: it holds the current states, and a second table of the same columns and {@code
 * superseded_at} holds the former ones. A filter is written once, for either moment.
 *
 * @param name the table's name; that of its history ends in {@code _history}
 * @param alias what conditions and columns call a row
 */
public record TemporalTable(String name, String alias) {
    /** A statement and the values of its question marks. */
    public record Query(String sql, List<Object> values) {}

    /**
     * What is selected of the rows that meet a condition.
     *
     * @param columns the columns, in which question marks may occur
     * @param columnValues the values of those
     * @param joins outer joins with at most one row; empty for none
     */
    public record Selection(String columns, List<?> columnValues, String joins, Where where) {
        private Selection former() {
            return new Selection(columns, columnValues, joins, where.former());
        }
    }

    /**
     * Selects rows.
     *
     * @param asOf the moment at which the rows must have held; null for now
     * @param order names of selected columns with the alias; empty for any order
     * @param rows the most rows; null for all
     */
    public Query select(Selection selection, Instant asOf, String order, Integer rows) {
        return select(selection, asOf, order, rows, rows == null);
    }

    /**
     * Selects rows.
     *
     * @param byTime whether to find the rows by the times at which they were recorded, because few are in question; otherwise in
     *     the order of the list
     */
    public Query select(Selection selection, Instant asOf, String order, Integer rows, boolean byTime) {
        if (asOf == null) {
            return ordered(branch(name, selection, Where.ALL), order, rows);
        }
        // Each branch is limited by itself, so that both read their index in order and stop.
        String branchOrder = rows == null ? "" : order;
        Where recordedBy = Where.ALL.and(recordedAt(byTime) + " <= ?", asOf);
        Query current = ordered(branch(name, selection, recordedBy), branchOrder, rows);
        Query former = ordered(
                branch(history(name), selection.former(), recordedBy.and(alias + ".superseded_at > ?", asOf)),
                branchOrder,
                rows);
        List<Object> values = new ArrayList<>(current.values);
        values.addAll(former.values);
        String both = "SELECT * FROM ((" + current.sql + ") UNION ALL (" + former.sql + ")) " + alias;
        return ordered(new Query(both, values), order, rows);
    }

    /**
     * The time at which a row was recorded, for a condition. In the order of the list it is an expression: H2 would find nearly
     * all rows through the index of the column and sort them.
     */
    public String recordedAt(boolean byTime) {
        return String.format(
                Locale.ROOT, byTime ? "%1$s.recorded_at" : "coalesce(%1$s.recorded_at, %1$s.recorded_at)", alias);
    }

    /**
     * Counts the states recorded before or after a moment, up to a maximum.
     *
     * @param comparison of the time with the moment, such as {@code <=}
     */
    public Query countRecorded(String comparison, Instant moment, int max) {
        String rows = "(SELECT 1 FROM %s WHERE recorded_at " + comparison + " ? FETCH FIRST ? ROWS ONLY)";
        return new Query(
                String.format(
                        Locale.ROOT,
                        "SELECT count(*) FROM (" + rows + " UNION ALL " + rows + ") counted",
                        name,
                        history(name)),
                List.of(moment, max, moment, max));
    }

    /** Counts rows. */
    public Query count(Where where, Instant asOf) {
        if (asOf == null) {
            return branch(name, new Selection("count(*)", List.of(), "", where), Where.ALL);
        }
        Query rows = select(new Selection("1", List.of(), "", where), asOf, "", null);
        return new Query("SELECT count(*) FROM (" + rows.sql + ") counted", rows.values);
    }

    /** The name of the history of a table. */
    static String history(String table) {
        return table + "_history";
    }

    private Query branch(String table, Selection selection, Where moment) {
        Where where = moment.and(selection.where);
        List<Object> values = new ArrayList<>(selection.columnValues);
        values.addAll(where.values());
        return new Query(
                "SELECT " + selection.columns + " FROM " + table + " " + alias + " " + selection.joins + " WHERE "
                        + where.sql(),
                values);
    }

    private static Query ordered(Query query, String order, Integer rows) {
        List<Object> values = new ArrayList<>(query.values);
        String sql = query.sql;
        if (!order.isEmpty()) {
            sql += " ORDER BY " + order;
        }
        if (rows != null) {
            sql += " FETCH FIRST ? ROWS ONLY";
            values.add(rows);
        }
        return new Query(sql, values);
    }
}
