package org.scrutiny.kernel.statistics;

/** Where a signal points: above the mean or rising, below it or falling. */
public enum Direction {
    HIGH,
    LOW;

    /** The direction of a sign that is not 0. */
    public static Direction of(int sign) {
        return sign > 0 ? HIGH : LOW;
    }
}
