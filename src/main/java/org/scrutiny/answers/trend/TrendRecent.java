package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.kernel.statistics.ImprovementDirection;
import org.scrutiny.kernel.statistics.RecentTrend;
import org.scrutiny.kernel.statistics.RecentTrendVerdict;

/**
 * Whether the last five whole years rise or fall.
 *
 * @param judgement what that means; null where nothing moves or neither way is good
 * @param reason why it cannot be calculated, or null
 * @param chiSquare with one degree of freedom; null where it cannot be calculated
 */
public record TrendRecent(@NotNull RecentTrendVerdict verdict, Judged judgement, String reason, BigDecimal chiSquare) {

    /** Which way a trend goes on the scale of good. */
    @Schema(name = "RecentJudgement")
    public enum Judged {
        BETTER,
        WORSE
    }

    static TrendRecent of(RecentTrend trend, ImprovementDirection good) {
        return new TrendRecent(
                trend.verdict(),
                judged(trend.verdict(), good),
                trend.reason(),
                SignificantDigits.shown(trend.chiSquare(), 0));
    }

    private static Judged judged(RecentTrendVerdict verdict, ImprovementDirection good) {
        boolean moves = verdict == RecentTrendVerdict.INCREASING || verdict == RecentTrendVerdict.DECREASING;
        if (!moves || good == ImprovementDirection.NEUTRAL || good == ImprovementDirection.RANGE) {
            return null;
        }
        boolean up = verdict == RecentTrendVerdict.INCREASING;
        return up == (good == ImprovementDirection.INCREASE) ? Judged.BETTER : Judged.WORSE;
    }
}
