package org.scrutiny.kernel.disclosure;

import java.util.List;

/**
 * A total and the parts that add up to it: a breakdown, a county and its districts, a year and its quarters, a cumulative
 * figure and the previous one with the latest quarter, or a denominator with numerator and complement.
 *
 * @param total id of a cell
 * @param parts ids of one or more other cells, each once
 */
public record Relation(String total, List<String> parts) {
    /**
     * Checks the relation.
     *
     * @throws IllegalArgumentException if there is no part or a cell occurs twice
     */
    public Relation {
        parts = List.copyOf(parts);
        if (parts.isEmpty()
                || parts.contains(total)
                || parts.stream().distinct().count() < parts.size()) {
            throw new IllegalArgumentException("The relation of " + total + " must name one or more parts once each.");
        }
    }

    public static Relation of(String total, String... parts) {
        return new Relation(total, List.of(parts));
    }
}
