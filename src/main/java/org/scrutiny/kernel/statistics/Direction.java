package org.scrutiny.kernel.statistics;

/** Direction of a signal: high for above the mean or rising, low for below it or falling. */
public enum Direction {
    HIGH,
    LOW;

    /** The direction of a sign that is not 0. */
    public static Direction of(int sign) {
        return sign > 0 ? HIGH : LOW;
    }
}
