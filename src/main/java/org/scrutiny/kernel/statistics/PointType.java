package org.scrutiny.kernel.statistics;

/** Verdict of the rules on one point. */
public enum PointType {
    COMMON_CAUSE,
    SPECIAL_CAUSE_IMPROVEMENT,
    SPECIAL_CAUSE_CONCERN,
    SPECIAL_CAUSE_NEUTRAL_HIGH,
    SPECIAL_CAUSE_NEUTRAL_LOW;

    /** Type of a point with the given signal; null for none. */
    static PointType of(Signal signal, ImprovementDirection good) {
        return signal == null ? COMMON_CAUSE : of(signal.direction(), good);
    }

    /** Type of a point with a signal in this direction. */
    public static PointType of(Direction direction, ImprovementDirection good) {
        boolean high = direction == Direction.HIGH;
        return switch (good) {
            case INCREASE -> high ? SPECIAL_CAUSE_IMPROVEMENT : SPECIAL_CAUSE_CONCERN;
            case DECREASE -> high ? SPECIAL_CAUSE_CONCERN : SPECIAL_CAUSE_IMPROVEMENT;
            case NEUTRAL, RANGE -> high ? SPECIAL_CAUSE_NEUTRAL_HIGH : SPECIAL_CAUSE_NEUTRAL_LOW;
        };
    }
}
