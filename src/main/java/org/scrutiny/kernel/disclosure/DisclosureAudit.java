package org.scrutiny.kernel.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a reader can work out of the small counts of a table when given cells are hidden. */
public final class DisclosureAudit {
    private final AuditLimits limits;

    public DisclosureAudit(AuditLimits limits) {
        this.limits = limits;
    }

    /**
     * The range of each small count, given everything published about the table.
     *
     * @param hidden ids of the cells that are not shown; small counts are hidden anyway
     * @return by the id of the cell
     * @throws IllegalArgumentException if the table cannot be audited
     */
    public Map<String, FeasibleRange> ranges(DisclosureTable table, DisclosurePolicy policy, Set<String> hidden) {
        if (!table.addsUp()) {
            throw new IllegalArgumentException("The relations do not add up.");
        }
        IndexedTable indexed = new IndexedTable(table, List.copyOf(table.cells().values()));
        BitSet small = indexed.small(policy);
        BitSet pattern = indexed.select(cell -> hidden.contains(cell.id()));
        pattern.or(small);
        try {
            PatternAudit audit = new PatternAudit(indexed, policy, new LinearProgramSolver(), new Effort(limits));
            Map<String, FeasibleRange> ranges = new TreeMap<>();
            small.stream().forEach(cell -> ranges.put(indexed.cell(cell).id(), audit.range(cell, pattern)));
            return ranges;
        } catch (AuditException e) {
            throw new IllegalArgumentException("The table cannot be audited: " + e.outcome() + ".", e);
        }
    }
}
