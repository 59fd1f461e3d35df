package org.scrutiny.kernel.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which counts of one system a reader can work out. */
final class SystemAudit {
    private final LinearSystem narrowed;
    private final Map<Integer, LinearSystem> partOfCell = new HashMap<>();
    private final Map<LinearSystem, CyclicAudit> cyclic = new HashMap<>();
    private final IndexedTable table;
    private final IntegerSolver solver;
    private final Effort effort;

    SystemAudit(LinearSystem system, IndexedTable table, IntegerSolver solver, Effort effort) {
        this.narrowed = BoundsPropagation.narrow(system);
        this.table = table;
        this.solver = solver;
        this.effort = effort;
        for (LinearSystem connected : narrowed.split()) {
            // Bounds that crept in a cycle were left before they were as narrow as those of the rest can be.
            LinearSystem part = connected.isForest() ? BoundsPropagation.narrow(connected) : connected;
            for (int cell : part.cells()) {
                partOfCell.put(cell, part);
            }
        }
    }

    boolean holds(int cell, int values) {
        LinearSystem part = partOfCell.get(cell);
        if (part == null || part.isForest() || !outer(cell).holds(values)) {
            return outer(cell).holds(values);
        }
        return cyclic(part).holds(part.variable(cell), values);
    }

    FeasibleRange range(int cell) {
        LinearSystem part = partOfCell.get(cell);
        return part == null || part.isForest() ? outer(cell) : cyclic(part).range(part.variable(cell));
    }

    private FeasibleRange outer(int cell) {
        LinearSystem system = partOfCell.getOrDefault(cell, narrowed);
        int variable = system.variable(cell);
        long upper = system.upper()[variable];
        return new FeasibleRange(system.lower()[variable], upper == Knowledge.UNBOUNDED ? null : upper);
    }

    private CyclicAudit cyclic(LinearSystem part) {
        return cyclic.computeIfAbsent(part, system -> {
            // An unknown count is no solution, and the solver finds one.
            long[] counts = Arrays.stream(system.cells())
                    .mapToLong(cell -> table.cell(cell).count() == null
                            ? -1
                            : table.cell(cell).count())
                    .toArray();
            return new CyclicAudit(system, counts, solver, effort);
        });
    }
}
