package org.scrutiny.kernel.disclosure;

/**
 * The smallest and the largest count of a cell that agree with all published figures.
 *
 * @param max null if there is no upper bound
 */
public record FeasibleRange(long min, Long max) {
    /** Whether at least as many whole numbers lie in the range. */
    public boolean holds(int values) {
        return max == null || max - min + 1 >= values;
    }
}
