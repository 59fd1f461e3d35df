package org.scrutiny.kernel.disclosure;

import java.util.BitSet;

/** What a reader knows of single cells when some are hidden, before relations are used. */
final class Knowledge {
    /** Stands for no upper bound; sums of a few of these do not overflow. */
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final IndexedTable table;
    private final DisclosurePolicy policy;

    Knowledge(IndexedTable table, DisclosurePolicy policy) {
        this.table = table;
        this.policy = policy;
    }

    boolean isExact(int index, BitSet hidden) {
        return lower(index, hidden) == upper(index, hidden);
    }

    /** A hidden cell is at least 1, because zeros are shown. */
    long lower(int index, BitSet hidden) {
        Cell cell = table.cell(index);
        if (isPublicElsewhere(cell)) {
            return knownCount(cell);
        }
        if (cell.withheldAs() != null) {
            return 0;
        }
        if (hidden.get(index)) {
            return 1;
        }
        // A count that is shown although it is not 0 is above the threshold.
        return cell.count() == 0
                ? 0
                : Math.max(
                        Math.min(policy.threshold() + 1L, cell.count()),
                        Rounding.smallest(Rounding.round(cell.count(), cell.roundBase()), cell.roundBase()));
    }

    long upper(int index, BitSet hidden) {
        Cell cell = table.cell(index);
        if (isPublicElsewhere(cell)) {
            return knownCount(cell);
        }
        if (cell.withheldAs() != null || hidden.get(index)) {
            return UNBOUNDED;
        }
        return cell.count() == 0
                ? 0
                : Rounding.largest(Rounding.round(cell.count(), cell.roundBase()), cell.roundBase());
    }

    private static boolean isPublicElsewhere(Cell cell) {
        return cell.knownElsewhere() || cell.withheldAs() == PublicSymbol.NOT_APPLICABLE;
    }

    private static long knownCount(Cell cell) {
        return cell.count() == null ? 0 : cell.count();
    }
}
