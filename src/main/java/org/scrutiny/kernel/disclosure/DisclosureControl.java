package org.scrutiny.kernel.disclosure;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which counts of a release are shown. The decision is made once for all linked counts and then kept: deciding about
 * parts of a table separately would give different answers, and so the hidden counts, away.
 */
public final class DisclosureControl {
    private final PartnerOrder order;
    private final AuditLimits limits;
    private final IntegerSolver solver;

    public DisclosureControl(PartnerOrder order, AuditLimits limits) {
        this(order, limits, new LinearProgramSolver());
    }

    DisclosureControl(PartnerOrder order, AuditLimits limits, IntegerSolver solver) {
        this.order = order;
        this.limits = limits;
        this.solver = solver;
    }

    /** Decides about a table. One that cannot be audited is an outcome, not an exception: all that is not 0 is hidden. */
    public Suppression decide(DisclosureTable table, DisclosurePolicy policy) {
        try {
            return new Suppression(table, policy, SuppressionOutcome.PROTECTED, hidden(table, policy));
        } catch (AuditException e) {
            return new Suppression(table, policy, e.outcome(), Set.of());
        }
    }

    private Set<String> hidden(DisclosureTable table, DisclosurePolicy policy) {
        if (table.cells().size() > limits.maxCells()) {
            throw new AuditException(SuppressionOutcome.LIMIT_EXCEEDED);
        }
        if (!table.addsUp()) {
            throw new AuditException(SuppressionOutcome.INCONSISTENT);
        }
        IndexedTable indexed = new IndexedTable(table, order.sort(table.cells().values()));
        BitSet hidden = new ThresholdLadder(indexed, policy, solver, new Effort(limits)).hidden();
        return hidden.stream().mapToObj(cell -> indexed.cell(cell).id()).collect(Collectors.toSet());
    }
}
