package org.scrutiny.kernel.statistics;

/** Confidence intervals of a value at 95% and 99.8%, in the unit of the value. */
public record Interval(IntervalMethod method, double lower95, double upper95, double lower998, double upper998) {

    /** The same interval in another unit, such as per 10,000. */
    Interval times(double factor) {
        return new Interval(method, lower95 * factor, upper95 * factor, lower998 * factor, upper998 * factor);
    }
}
