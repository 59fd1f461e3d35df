package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.RecentTrend;
import org.scrutiny.kernel.statistics.RecentTrendVerdict;

/**
 * Recent trend over the last five complete years.
 *
 * @param judgement whether the trend is for the better; null without a trend or where neither direction is good
 * @param reason why it cannot be calculated, or null
 * @param chiSquare statistic with one degree of freedom; null if it cannot be calculated
 */
public record TrendRecent(
        @NotNull RecentTrendVerdict verdict, RecentJudgement judgement, String reason, BigDecimal chiSquare) {

    /** Whether a recent trend is for the better or for the worse. */
    public enum RecentJudgement {
        BETTER,
        WORSE
    }

    public static TrendRecent of(RecentTrend trend, ImprovementDirection good) {
        return new TrendRecent(
                trend.verdict(),
                judgement(trend.verdict(), good),
                trend.reason(),
                SignificantDigits.shown(trend.chiSquare(), 0));
    }

    private static RecentJudgement judgement(RecentTrendVerdict verdict, ImprovementDirection good) {
        boolean moves = verdict == RecentTrendVerdict.INCREASING || verdict == RecentTrendVerdict.DECREASING;
        if (!moves || good == ImprovementDirection.NEUTRAL || good == ImprovementDirection.RANGE) {
            return null;
        }
        boolean up = verdict == RecentTrendVerdict.INCREASING;
        return up == (good == ImprovementDirection.INCREASE) ? RecentJudgement.BETTER : RecentJudgement.WORSE;
    }
}
