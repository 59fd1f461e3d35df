package org.scrutiny.answers.trend;

/** Which way a comparator's figure went within a year. It is said as it is, and not tested. */
public enum Drift {
    RISING,
    FALLING,
    LEVEL;

    /** Null where one of the two is not known. */
    static Drift of(Double now, Double before) {
        if (now == null || before == null) {
            return null;
        }
        return now > before ? RISING : now < before ? FALLING : LEVEL;
    }
}
