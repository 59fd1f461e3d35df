package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.scrutiny.kernel.statistics.Interval;
import org.scrutiny.kernel.statistics.IntervalMethod;

/** Confidence intervals of a figure at 95% and 99.8%, in the unit of the figure. */
public record TrendInterval(
        @NotNull IntervalMethod method,
        @NotNull BigDecimal lower95,
        @NotNull BigDecimal upper95,
        @NotNull BigDecimal lower998,
        @NotNull BigDecimal upper998) {

    /** Null for null. */
    public static TrendInterval of(Interval interval) {
        return interval == null
                ? null
                : new TrendInterval(
                        interval.method(),
                        SignificantDigits.shown(interval.lower95(), 0),
                        SignificantDigits.shown(interval.upper95(), 0),
                        SignificantDigits.shown(interval.lower998(), 0),
                        SignificantDigits.shown(interval.upper998(), 0));
    }
}
