package org.scrutiny.figures.indicator;

/** How often a council reports an indicator. */
public enum Frequency {
    QUARTERLY(3, 45),
    MONTHLY(1, 30),
    ANNUAL(12, 120);

    private final int months;
    private final int dueAfterDays;

    Frequency(int months, int dueAfterDays) {
        this.months = months;
        this.dueAfterDays = dueAfterDays;
    }

    /** Months from one figure to the next. */
    public int months() {
        return months;
    }

    /** Days after the end of a period by which its figure is due, unless the indicator overrides it. */
    int dueAfterDays() {
        return dueAfterDays;
    }
}
