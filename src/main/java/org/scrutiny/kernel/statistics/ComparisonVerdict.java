package org.scrutiny.kernel.statistics;

/** A value against a benchmark; better and worse only where one way is good. */
public enum ComparisonVerdict {
    BETTER,
    SIMILAR,
    WORSE,
    HIGHER,
    LOWER,
    NOT_COMPARED;

    /**
     * Whether the 95% interval leaves out the benchmark, which is taken as a fixed number.
     *
     * @param interval null if it is not known
     */
    public static ComparisonVerdict of(Interval interval, Double benchmark, ImprovementDirection good) {
        if (interval == null || benchmark == null) {
            return NOT_COMPARED;
        }
        if (interval.lower95() <= benchmark && interval.upper95() >= benchmark) {
            return SIMILAR;
        }
        boolean higher = interval.lower95() > benchmark;
        return switch (good) {
            case INCREASE -> higher ? BETTER : WORSE;
            case DECREASE -> higher ? WORSE : BETTER;
            case NEUTRAL, RANGE -> higher ? HIGHER : LOWER;
        };
    }
}
