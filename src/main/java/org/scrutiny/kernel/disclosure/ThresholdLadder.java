package org.scrutiny.kernel.disclosure;

import java.util.BitSet;

/**
 * Decides which cells are hidden, so that a higher threshold never shows a cell that a lower one hides. The default threshold
 * is decided on its own. From there, each higher threshold keeps what is hidden below it, and each lower one chooses among
 * what is hidden above it.
 */
final class ThresholdLadder {
    private final IndexedTable table;
    private final DisclosurePolicy policy;
    private final IntegerSolver solver;
    private final Effort effort;
    private boolean unprotectable;

    ThresholdLadder(IndexedTable table, DisclosurePolicy policy, IntegerSolver solver, Effort effort) {
        this.table = table;
        this.policy = policy;
        this.solver = solver;
        this.effort = effort;
    }

    /**
     * The cells to hide.
     *
     * @throws AuditException if they cannot be found, or protect too little
     */
    BitSet hidden() {
        int threshold = policy.threshold();
        BitSet hidden = step(DisclosurePolicy.DEFAULT_THRESHOLD, new BitSet(), table.partners());
        for (int above = DisclosurePolicy.DEFAULT_THRESHOLD + 1; above <= threshold; above++) {
            hidden = step(above, hidden, table.partners());
        }
        for (int below = DisclosurePolicy.DEFAULT_THRESHOLD - 1; below >= threshold; below--) {
            hidden.and(table.partners());
            hidden = step(below, new BitSet(), hidden);
        }
        if (unprotectable) {
            throw new AuditException(SuppressionOutcome.UNPROTECTABLE);
        }
        return hidden;
    }

    /** Hides the small counts and the partners they need, in addition to what is hidden already. */
    private BitSet step(int threshold, BitSet already, BitSet candidates) {
        DisclosurePolicy step = policy.withThreshold(threshold);
        PatternAudit audit = new PatternAudit(table, step, solver, effort);
        PartnerSearch search = new PartnerSearch(table, audit, candidates);
        BitSet small = table.small(step);
        BitSet kept = (BitSet) already.clone();
        kept.or(small);
        // A count that is public elsewhere is hidden for consistency, but cannot be protected any more.
        small.andNot(table.knownElsewhere());
        BitSet hidden = (BitSet) kept.clone();
        BitSet fewest = search.fewest(small, hidden);
        if (fewest == null) {
            oneByOne(small, hidden, audit, search);
        } else {
            hidden.or(fewest);
        }
        unprotectable = audit.firstUnsafe(small, hidden) >= 0;
        if (unprotectable) {
            return table.nonZero();
        }
        prune(small, kept, hidden, audit);
        return hidden;
    }

    private static void oneByOne(BitSet small, BitSet hidden, PatternAudit audit, PartnerSearch search) {
        for (int unsafe = audit.firstUnsafe(small, hidden); unsafe >= 0; unsafe = audit.firstUnsafe(small, hidden)) {
            BitSet one = new BitSet();
            one.set(unsafe);
            BitSet partners = search.fewest(one, hidden);
            if (partners == null) {
                partners = search.any(unsafe, hidden);
            }
            if (partners == null) {
                return;
            }
            hidden.or(partners);
        }
    }

    /** Shows again each partner that turned out not to be needed, the least preferred first. */
    private static void prune(BitSet small, BitSet kept, BitSet hidden, PatternAudit audit) {
        for (int cell = hidden.length() - 1; cell >= 0; cell = hidden.previousSetBit(cell - 1)) {
            if (!kept.get(cell)) {
                hidden.clear(cell);
                if (audit.firstUnsafe(small, hidden) >= 0) {
                    hidden.set(cell);
                }
            }
        }
    }
}
