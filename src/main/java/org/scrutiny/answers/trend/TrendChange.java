package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.scrutiny.kernel.statistics.ChangeVerdict;

/**
 * The latest figure against an earlier one.
 *
 * @param period what it is set against; null if there is no such period
 * @param value the earlier figure; of several periods their cases over what they are of, else their mean
 * @param mean the mean of several periods' figures, which for ratios is another number
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

    static TrendChange none(String period, String reason) {
        return new TrendChange(period, null, null, null, ChangeVerdict.NOT_COMPARED, reason);
    }
}
