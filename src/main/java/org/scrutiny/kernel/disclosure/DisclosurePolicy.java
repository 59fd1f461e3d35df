package org.scrutiny.kernel.disclosure;

/**
 * Which counts are hidden and how well. Zeros are always shown.
 *
 * @param threshold counts from 1 to this are hidden; 0 to {@link #MAX_THRESHOLD}
 * @param minFeasible how many whole values a reader must be unable to rule out for a hidden small count; null for as many as
 *     the threshold
 * @param sensitive whether {@code k} is published instead of {@code low}
 */
public record DisclosurePolicy(int threshold, Integer minFeasible, boolean sensitive) {
    /** Counts from 1 to 5 are hidden in the statistics of children in need. */
    public static final int DEFAULT_THRESHOLD = 5;

    public static final int MAX_THRESHOLD = 9;

    /** The default threshold. */
    public static final DisclosurePolicy DEFAULT = of(DEFAULT_THRESHOLD);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public DisclosurePolicy {
        if (threshold < 0 || threshold > MAX_THRESHOLD) {
            throw new IllegalArgumentException("The threshold must be from 0 to " + MAX_THRESHOLD + ".");
        }
        if (minFeasible != null && minFeasible < 1) {
            throw new IllegalArgumentException("At least one value is always feasible.");
        }
    }

    public static DisclosurePolicy of(int threshold) {
        return new DisclosurePolicy(threshold, null, false);
    }

    /** Whether a count is hidden because it is small. */
    boolean isSmall(long count) {
        return count >= 1 && count <= threshold;
    }

    int requiredValues() {
        return minFeasible == null ? threshold : minFeasible;
    }

    DisclosurePolicy withThreshold(int other) {
        return new DisclosurePolicy(other, minFeasible, sensitive);
    }

    PublicSymbol low() {
        return sensitive ? PublicSymbol.LOW_SENSITIVE : PublicSymbol.LOW;
    }
}
