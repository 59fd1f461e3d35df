package org.scrutiny.kernel.statistics;

/** A value against a benchmark; better or worse only if one direction is good. */
public enum ComparisonVerdict {
    BETTER,
    SIMILAR,
    WORSE,
    HIGHER,
    LOWER,
    NOT_COMPARED;

    /**
     * Compares the 95% interval with the benchmark as a fixed number; a benchmark on its end is similar.
     *
     * @param interval null if unknown
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
