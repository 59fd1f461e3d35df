package org.scrutiny.statistics;

/** Where a signal points: above the mean or rising, below it or falling. */
public enum Direction {
    HIGH,
    LOW;

    static Direction of(int sign) {
        return sign > 0 ? HIGH : LOW;
    }
}
