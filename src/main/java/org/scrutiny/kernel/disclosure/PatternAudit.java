package org.scrutiny.kernel.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What a reader can work out of hidden cells, for many sets of hidden cells of one table. */
final class PatternAudit {
    private static final int MAX_REMEMBERED = 20_000;

    private final IndexedTable table;
    private final Knowledge knowledge;
    private final int requiredValues;
    private final IntegerSolver solver;
    private final Effort effort;

    private final Map<SystemKey, SystemAudit> audits = new HashMap<>();

    /** What determines a system: its cells, and which of them are hidden and not only rounded. */
    private record SystemKey(BitSet cells, BitSet hidden) {}

    PatternAudit(IndexedTable table, DisclosurePolicy policy, IntegerSolver solver, Effort effort) {
        this.table = table;
        this.knowledge = new Knowledge(table, policy);
        this.requiredValues = policy.requiredValues();
        this.solver = solver;
        this.effort = effort;
    }

    /** The first of the given hidden cells that keeps too few possible values; -1 if there is none. */
    int firstUnsafe(BitSet cells, BitSet hidden) {
        BitSet seen = new BitSet();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            if (!seen.get(cell)) {
                LinearSystem system = system(cell, hidden);
                SystemAudit audit = audit(system, hidden);
                for (int member : system.cells()) {
                    seen.set(member);
                    if (cells.get(member) && !audit.holds(member, requiredValues)) {
                        return member;
                    }
                }
            }
        }
        return -1;
    }

    FeasibleRange range(int cell, BitSet hidden) {
        return audit(system(cell, hidden), hidden).range(cell);
    }

    /** The system around a hidden cell, as far as it is connected. */
    LinearSystem system(int cell, BitSet hidden) {
        return LinearSystem.around(cell, table, knowledge, hidden);
    }

    /** How many counts of a relation are not known exactly. */
    long unknowns(IndexedTable.SignedRelation line, BitSet hidden) {
        return Arrays.stream(line.cells())
                .filter(cell -> !knowledge.isExact(cell, hidden))
                .count();
    }

    private SystemAudit audit(LinearSystem system, BitSet hidden) {
        if (audits.size() > MAX_REMEMBERED) {
            audits.clear();
        }
        BitSet cells = new BitSet();
        for (int cell : system.cells()) {
            cells.set(cell);
        }
        BitSet hiddenCells = (BitSet) cells.clone();
        hiddenCells.and(hidden);
        return audits.computeIfAbsent(new SystemKey(cells, hiddenCells), key -> {
            effort.spend();
            return new SystemAudit(system, table, solver, effort);
        });
    }
}
