package org.scrutiny.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The filters of a list, as a where clause with named parameters; a filter that was not given restricts nothing. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** The attribute has one of the given values. */
    public Conditions in(String attribute, Collection<?> allowed) {
        return allowed == null || allowed.isEmpty() ? this : and(attribute + " in", allowed);
    }

    /**
     * Adds a comparison.
     *
     * @param comparison its left side and operator, such as {@code code >}
     * @param value its right side, or null for no restriction
     */
    public Conditions and(String comparison, Object value) {
        if (value != null) {
            String name = "p" + values.size();
            clauses.add(comparison + " :" + name);
            values.put(name, value);
        }
        return this;
    }

    Conditions copy() {
        Conditions copy = new Conditions();
        copy.clauses.addAll(clauses);
        copy.values.putAll(values);
        return copy;
    }

    String where() {
        return clauses.isEmpty() ? "1 = 1" : String.join(" and ", clauses);
    }

    Map<String, Object> values() {
        return values;
    }
}
