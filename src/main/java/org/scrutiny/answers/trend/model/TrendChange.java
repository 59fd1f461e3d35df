package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.scrutiny.kernel.statistics.ChangeVerdict;

/**
 * The latest figure against an earlier one.
 *
 * @param period the earlier period; null if there is none
 * @param value the earlier figure; for several periods their pooled figure, or their mean if the cases are unknown
 * @param mean mean of several periods' figures; for ratios it differs from the pooled figure
 * @param difference latest - earlier
 * @param reason why the two cannot be compared, or null
 */
public record TrendChange(
        String period,
        BigDecimal value,
        BigDecimal mean,
        BigDecimal difference,
        @NotNull ChangeVerdict verdict,
        String reason) {

    /** An earlier figure that is missing or cannot be compared. */
    public static TrendChange none(String period, String reason) {
        return new TrendChange(period, null, null, null, ChangeVerdict.NOT_COMPARED, reason);
    }
}
