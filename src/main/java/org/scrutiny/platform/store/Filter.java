package org.scrutiny.platform.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.scrutiny.platform.json.EnumNames;

/**
 * The filters of a list; a filter that was not given restricts nothing. They are asked of the current state as a where
 * clause with named parameters, and of a former one of the document that readers were given: attributes are named alike.
 */
public final class Filter {
    private static final String IN = "in";
    private static final Pattern NAME = Pattern.compile(":[a-z]+[0-9]*");
    /** What history holds in columns, of every resource that has it. */
    private static final Set<String> COLUMNS = Set.of("indicator", "area");

    private final List<Clause> clauses = new ArrayList<>();

    private final List<Special> specials = new ArrayList<>();

    /** What no attribute with an operator says. */
    private record Special(String where, Map<String, Object> values, Predicate<JsonNode> past) {}

    private record Clause(String attribute, String operator, Object value) {
        boolean letsThrough(JsonNode document) {
            JsonNode found = document.path(attribute);
            if (found.isMissingNode() || found.isNull()) {
                return false;
            }
            return switch (operator) {
                case IN -> ((Collection<?>) value).stream().anyMatch(allowed -> isIt(found, allowed));
                case "=" -> isIt(found, value);
                case "<>" -> !isIt(found, value);
                default -> throw new IllegalStateException("Not asked of the past: " + operator);
            };
        }

        private static boolean isIt(JsonNode found, Object value) {
            return found.asText().equals(value instanceof Enum<?> constant ? EnumNames.of(constant) : value.toString());
        }
    }

    /** The attribute has one of the given values. */
    public Filter in(String attribute, Collection<?> allowed) {
        return allowed == null || allowed.isEmpty() ? this : and(attribute + " " + IN, allowed);
    }

    /**
     * Adds a comparison.
     *
     * @param comparison its left side and operator, such as {@code code >}
     * @param value its right side, or null for no restriction
     */
    public Filter and(String comparison, Object value) {
        if (value != null) {
            int space = comparison.lastIndexOf(' ');
            clauses.add(new Clause(comparison.substring(0, space), comparison.substring(space + 1), value));
        }
        return this;
    }

    /**
     * Adds a condition of any form.
     *
     * @param where of the current state, with named parameters
     * @param values the parameters, whose names no other condition needs to avoid
     * @param past the same of the document of a former state
     */
    public Filter matching(String where, Map<String, Object> values, Predicate<JsonNode> past) {
        String mark = "s" + specials.size();
        Map<String, Object> named = new HashMap<>();
        values.forEach((name, value) -> named.put(name + mark, value));
        specials.add(new Special(NAME.matcher(where).replaceAll("$0" + mark), named, past));
        return this;
    }

    Filter copy() {
        Filter copy = new Filter();
        copy.clauses.addAll(clauses);
        copy.specials.addAll(specials);
        return copy;
    }

    String where() {
        StringBuilder where = new StringBuilder("1 = 1");
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            where.append(" and " + clause.attribute + " " + clause.operator + " :p" + i);
        }
        specials.forEach(special -> where.append(" and ").append(special.where));
        return where.toString();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            values.put("p" + i, clauses.get(i).value);
        }
        specials.forEach(special -> values.putAll(special.values));
        return values;
    }

    /** Whether a resource is let through whose document is given. */
    boolean letThrough(JsonNode document) {
        return clauses.stream().allMatch(clause -> clause.letsThrough(document))
                && specials.stream().allMatch(special -> special.past.test(document));
    }

    /** Those that history can be searched by, as further conditions of a statement, whose values are added. */
    String columns(String table, List<Object> statement) {
        StringBuilder further = new StringBuilder();
        clauses.stream()
                .filter(clause -> COLUMNS.contains(clause.attribute) && clause.operator.equals(IN))
                .forEach(clause -> {
                    Collection<?> allowed = (Collection<?>) clause.value;
                    further.append(" AND " + table + clause.attribute + " IN (" + Sql.marks(allowed) + ")");
                    statement.addAll(allowed);
                });
        return further.toString();
    }
}
