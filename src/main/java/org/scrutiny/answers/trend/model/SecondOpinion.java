package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.scrutiny.kernel.statistics.PointType;

/**
 * Verdict of a chart whose limits vary with each denominator: Laney's p' for percentages, u' for rates.
 *
 * @param method p_prime or u_prime
 * @param centre sum of the numerators over the sum of the denominators, in the unit of the figure
 * @param variation verdict on the latest period; null if it has no value
 * @param limits one for each point of the series; empty outside the current segment and for points without a value
 */
public record SecondOpinion(
        @NotNull String method,
        @NotNull BigDecimal centre,
        PointType variation,
        @NotNull List<SecondOpinionLimits> limits) {

    /** Limits of one figure, in its unit; null for a figure without limits. */
    public record SecondOpinionLimits(BigDecimal lower, BigDecimal upper) {
        public static final SecondOpinionLimits NONE = new SecondOpinionLimits(null, null);
    }
}
