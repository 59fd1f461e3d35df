package org.scrutiny.kernel.statistics;

/** Icon for the latest point, after NHS England's Making Data Count: its type and direction. */
public enum VariationIcon {
    COMMON_CAUSE,
    IMPROVEMENT_HIGH,
    IMPROVEMENT_LOW,
    CONCERN_HIGH,
    CONCERN_LOW,
    NEUTRAL_HIGH,
    NEUTRAL_LOW;

    static VariationIcon of(PointType type, Signal signal) {
        boolean high = signal != null && signal.direction() == Direction.HIGH;
        return switch (type) {
            case COMMON_CAUSE -> COMMON_CAUSE;
            case SPECIAL_CAUSE_IMPROVEMENT -> high ? IMPROVEMENT_HIGH : IMPROVEMENT_LOW;
            case SPECIAL_CAUSE_CONCERN -> high ? CONCERN_HIGH : CONCERN_LOW;
            case SPECIAL_CAUSE_NEUTRAL_HIGH -> NEUTRAL_HIGH;
            case SPECIAL_CAUSE_NEUTRAL_LOW -> NEUTRAL_LOW;
        };
    }
}
