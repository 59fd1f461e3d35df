package org.scrutiny.kernel.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the possible values of a hidden cell without linear programs: in tables where each cell is in at most two relations,
 * hidden cells are the arcs of a network whose nodes are the relations, and a count can change by one if a path leads back.
 * Starts from the true counts.
 */
final class FlowAuditor {
    private final Map<String, Long> counts = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();

    /** A rise of the cell moves one unit from a node to another. */
    private record Arc(String cell, int from, int to) {}

    /** The next arc of a path, and whether its cell rises. */
    private record Step(Arc arc, boolean rises, Step previous, int node) {}

    FlowAuditor(DisclosureTable table, Set<String> hidden) {
        int outside = table.relations().size();
        int[] colours = colours(table);
        for (String cell : hidden) {
            counts.put(cell, table.cells().get(cell).count());
            int from = outside;
            int to = outside;
            for (int r = 0; r < outside; r++) {
                Relation relation = table.relations().get(r);
                int sign = relation.total().equals(cell) ? -1 : relation.parts().contains(cell) ? 1 : 0;
                if (sign * colours[r] < 0) {
                    from = r;
                } else if (sign * colours[r] > 0) {
                    to = r;
                }
            }
            arcs.add(new Arc(cell, from, to));
        }
    }

    /** 1 or -1 for each relation, so that a cell in two of them has opposite signs. */
    private static int[] colours(DisclosureTable table) {
        int[] colours = new int[table.relations().size()];
        for (int start = 0; start < colours.length; start++) {
            if (colours[start] == 0) {
                colours[start] = 1;
                spread(table, colours);
            }
        }
        return colours;
    }

    private static void spread(DisclosureTable table, int[] colours) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < colours.length; a++) {
                for (int b = 0; b < colours.length; b++) {
                    Relation one = table.relations().get(a);
                    Relation other = table.relations().get(b);
                    if (a != b && colours[a] != 0 && colours[b] == 0) {
                        boolean sameSign = one.total().equals(other.total())
                                || one.parts().stream().anyMatch(other.parts()::contains);
                        boolean opposite = one.parts().contains(other.total())
                                || other.parts().contains(one.total());
                        if (sameSign || opposite) {
                            colours[b] = sameSign ? -colours[a] : colours[a];
                            changed = true;
                        }
                    }
                }
            }
        }
    }

    /** How many values a hidden cell may have, counted no further than needed. */
    int values(String cell, int needed) {
        Map<String, Long> truth = Map.copyOf(counts);
        int values = 1;
        for (boolean rises : new boolean[] {true, false}) {
            counts.putAll(truth);
            while (values < needed && move(cell, rises)) {
                values++;
            }
        }
        counts.putAll(truth);
        return values;
    }

    /** Changes a cell by one, and others so that all relations still add up. */
    private boolean move(String cell, boolean rises) {
        Arc moved =
                arcs.stream().filter(arc -> arc.cell.equals(cell)).findFirst().orElseThrow();
        if (!rises && counts.get(cell) == 1) {
            return false;
        }
        int start = rises ? moved.to : moved.from;
        int goal = rises ? moved.from : moved.to;
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(null, false, null, start));
        boolean[] seen = new boolean
                [1
                        + arcs.stream()
                                .mapToInt(arc -> Math.max(arc.from, arc.to))
                                .max()
                                .orElseThrow()];
        seen[start] = true;
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.node == goal) {
                counts.merge(cell, rises ? 1L : -1L, Long::sum);
                for (Step s = step; s.arc != null; s = s.previous) {
                    counts.merge(s.arc.cell, s.rises ? 1L : -1L, Long::sum);
                }
                return true;
            }
            for (Arc arc : arcs) {
                if (!arc.equals(moved)) {
                    visit(arc, arc.from, arc.to, true, step, open, seen);
                    if (counts.get(arc.cell) > 1) {
                        visit(arc, arc.to, arc.from, false, step, open, seen);
                    }
                }
            }
        }
        return false;
    }

    private static void visit(Arc arc, int from, int to, boolean rises, Step step, Deque<Step> open, boolean[] seen) {
        if (step.node == from && !seen[to]) {
            seen[to] = true;
            open.add(new Step(arc, rises, step, to));
        }
    }
}
