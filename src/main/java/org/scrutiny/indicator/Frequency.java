package org.scrutiny.indicator;

/** How often a council reports an indicator. */
public enum Frequency {
    QUARTERLY(3),
    MONTHLY(1),
    ANNUAL(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Months from one figure to the next. */
    public int months() {
        return months;
    }
}
