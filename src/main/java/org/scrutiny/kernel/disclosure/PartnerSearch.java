package org.scrutiny.kernel.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the fewest further cells to hide so that small counts are protected; of equally few, those that are preferred. */
final class PartnerSearch {
    /** Sets that are examined before a search for the fewest is given up. */
    private static final int MAX_EXAMINED = 2000;

    /** Cells for which the fewest partners are searched together; the search grows exponentially with them. */
    private static final int MAX_WANTED = 12;

    private final IndexedTable table;
    private final PatternAudit audit;
    private final BitSet candidates;

    private BitSet targets;
    private BitSet added;
    private BitSet excluded;
    private boolean totals;
    private int examined;
    private boolean cut;

    PartnerSearch(IndexedTable table, PatternAudit audit, BitSet candidates) {
        this.table = table;
        this.audit = audit;
        this.candidates = candidates;
    }

    /**
     * The fewest cells to add, without totals if that needs no more cells.
     *
     * @param wanted hidden cells to be protected
     * @return null if there are none, or finding them takes too long
     */
    BitSet fewest(BitSet wanted, BitSet hidden) {
        if (wanted.cardinality() > MAX_WANTED) {
            return null;
        }
        targets = wanted;
        examined = 0;
        cut = true;
        for (int size = 0; cut && examined <= MAX_EXAMINED; size++) {
            cut = false;
            for (boolean withTotals : new boolean[] {false, true}) {
                totals = withTotals;
                added = new BitSet();
                excluded = new BitSet();
                if (complete((BitSet) hidden.clone(), size)) {
                    return added;
                }
            }
        }
        return null;
    }

    /** Any cells to add that protect one cell; null if there are none. */
    BitSet any(int wanted, BitSet hidden) {
        targets = new BitSet();
        targets.set(wanted);
        added = new BitSet();
        excluded = new BitSet();
        totals = true;
        BitSet now = (BitSet) hidden.clone();
        while (audit.firstUnsafe(targets, now) >= 0) {
            int next = branches(wanted, now).nextSetBit(0);
            if (next < 0) {
                return null;
            }
            added.set(next);
            now.set(next);
        }
        return added;
    }

    /** Adds at most so many cells; whether all targets are then protected. */
    private boolean complete(BitSet hidden, int size) {
        examined++;
        int unsafe = audit.firstUnsafe(targets, hidden);
        if (unsafe < 0) {
            return true;
        }
        if (size == 0 || examined > MAX_EXAMINED || exposedLines(hidden) > size * table.maxLinesOfCell()) {
            cut = true;
            return false;
        }
        BitSet branches = branches(unsafe, hidden);
        for (int next = branches.nextSetBit(0); next >= 0; next = branches.nextSetBit(next + 1)) {
            hidden.set(next);
            added.set(next);
            if (complete(hidden, size - 1)) {
                return true;
            }
            hidden.clear(next);
            added.clear(next);
            // Every set with this cell has been examined.
            excluded.set(next);
        }
        excluded.andNot(branches);
        return false;
    }

    /** How many relations give one of the wanted or added cells away, because it is their only unknown. */
    private int exposedLines(BitSet hidden) {
        BitSet cells = (BitSet) targets.clone();
        cells.or(added);
        return (int) cells.stream()
                .flatMap(cell -> Arrays.stream(table.linesOf(cell)))
                .filter(line -> audit.unknowns(table.line(line), hidden) == 1)
                .count();
    }

    /**
     * Cells of which at least one must be added. If the unsafe cell, or one that was added, is the only unknown of a relation,
     * it protects nothing as long as no other of that relation is hidden.
     */
    private BitSet branches(int unsafe, BitSet hidden) {
        LinearSystem system = audit.system(unsafe, hidden);
        BitSet lines = new BitSet();
        for (int cell : system.cells()) {
            for (int line : table.linesOf(cell)) {
                lines.set(line);
            }
        }
        BitSet all = new BitSet();
        BitSet fewest = null;
        for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
            BitSet branches = new BitSet();
            int unknown = 0;
            boolean alone = false;
            for (int cell : table.line(line).cells()) {
                if (system.variable(cell) >= 0) {
                    unknown++;
                    alone = cell == unsafe || added.get(cell);
                }
                if (mayAdd(cell, hidden)) {
                    branches.set(cell);
                }
            }
            if (unknown == 1 && alone && (fewest == null || branches.cardinality() < fewest.cardinality())) {
                fewest = branches;
            }
            all.or(branches);
        }
        return fewest == null ? all : fewest;
    }

    private boolean mayAdd(int cell, BitSet hidden) {
        return candidates.get(cell) && !hidden.get(cell) && !excluded.get(cell) && (totals || !table.isTotal(cell));
    }
}
