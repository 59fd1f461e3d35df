package org.scrutiny.kernel.disclosure;

import java.util.Objects;

/**
 * One count of a table.
 *
 * @param id unique in its table
 * @param partnerKey what decides the cell's place in the {@link PartnerOrder}; without the period, so that the same cells are
 *     hidden from one period to the next
 * @param count from 0 to {@link #MAX_COUNT}; null if it is withheld and not known to the publisher either
 * @param roundBase the multiple to which the published value is rounded, half up; 1 for none
 * @param knownElsewhere whether its exact count is still public, as in an earlier version
 * @param withheldAs the symbol published whatever the count; null if the count is to be shown
 */
public record Cell(
        String id, String partnerKey, Long count, int roundBase, boolean knownElsewhere, PublicSymbol withheldAs) {
    /** Sums of counts up to this are exact in the arithmetic of the audit. */
    public static final long MAX_COUNT = 1_000_000_000_000L;

    /**
     * Checks the cell.
     *
     * @throws IllegalArgumentException if it contradicts itself; the message does not state the count
     */
    public Cell {
        Objects.requireNonNull(id);
        Objects.requireNonNull(partnerKey);
        if (count == null && (withheldAs == null || knownElsewhere)) {
            throw new IllegalArgumentException("Cell " + id + " has no count.");
        }
        if (count != null && (count < 0 || count > MAX_COUNT)) {
            throw new IllegalArgumentException("The count of cell " + id + " is out of range.");
        }
        if (withheldAs == PublicSymbol.NOT_APPLICABLE && count != null && count != 0) {
            throw new IllegalArgumentException("Cell " + id + " is not applicable and must have no count.");
        }
        if (roundBase < 1) {
            throw new IllegalArgumentException("The rounding base of cell " + id + " must be at least 1.");
        }
    }

    /** A count that is to be shown as it is. */
    public static Cell of(String id, long count) {
        return new Cell(id, id, count, 1, false, null);
    }

    /** A count that the publisher does not have, or that does not exist, published as the given symbol. */
    public static Cell absent(String id, PublicSymbol symbol) {
        return new Cell(id, id, null, 1, false, symbol);
    }

    public Cell withPartnerKey(String key) {
        return new Cell(id, key, count, roundBase, knownElsewhere, withheldAs);
    }

    public Cell rounded(int base) {
        return new Cell(id, partnerKey, count, base, knownElsewhere, withheldAs);
    }

    public Cell alsoKnownElsewhere() {
        return new Cell(id, partnerKey, count, roundBase, true, withheldAs);
    }

    /** The same count, never shown. A reader may still be able to work it out, so it is protected if it is small. */
    public Cell withheld(PublicSymbol symbol) {
        return new Cell(id, partnerKey, count, roundBase, knownElsewhere, symbol);
    }

    /** The id only, so that no count reaches a log. */
    @Override
    public String toString() {
        return "Cell " + id;
    }
}
