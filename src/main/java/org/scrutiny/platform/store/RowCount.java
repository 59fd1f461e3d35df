package org.scrutiny.platform.store;

/**
 * How many rows a list has.
 *
 * @param estimated whether it is an estimate, because counting would take long
 */
public record RowCount(long rows, boolean estimated) {
    /** A count of all rows. */
    public static RowCount exact(long rows) {
        return new RowCount(rows, false);
    }
}
