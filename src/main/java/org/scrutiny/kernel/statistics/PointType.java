package org.scrutiny.kernel.statistics;

/** What the rules say of one point. */
public enum PointType {
    COMMON_CAUSE,
    SPECIAL_CAUSE_IMPROVEMENT,
    SPECIAL_CAUSE_CONCERN,
    SPECIAL_CAUSE_NEUTRAL_HIGH,
    SPECIAL_CAUSE_NEUTRAL_LOW;

    /** The type of a point that breaks the given rule, or none if it is null. */
    static PointType of(Signal signal, ImprovementDirection good) {
        return signal == null ? COMMON_CAUSE : of(signal.direction(), good);
    }

    /** The type of a point that is special on this side. */
    public static PointType of(Direction direction, ImprovementDirection good) {
        boolean high = direction == Direction.HIGH;
        return switch (good) {
            case INCREASE -> high ? SPECIAL_CAUSE_IMPROVEMENT : SPECIAL_CAUSE_CONCERN;
            case DECREASE -> high ? SPECIAL_CAUSE_CONCERN : SPECIAL_CAUSE_IMPROVEMENT;
            case NEUTRAL, RANGE -> high ? SPECIAL_CAUSE_NEUTRAL_HIGH : SPECIAL_CAUSE_NEUTRAL_LOW;
        };
    }
}
