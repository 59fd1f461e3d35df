package org.scrutiny.answers.summary;

import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.answers.trend.model.TrendTarget;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.kernel.statistics.TargetStatus;

/** Why an indicator needs attention, the most urgent first. */
public enum Attention {
    /** A change for the worse, with the target out of reach. */
    WORSE_AND_FAILING,
    /** A change for the worse. */
    WORSE,
    /** The target is out of reach of the unchanged process. */
    FAILING,
    /** The latest figure is significantly worse than England's. */
    WORSE_THAN_ENGLAND,
    /** The latest figure misses its target, which the process meets by chance only. */
    MISSED,
    /** The latest period cannot be judged. */
    NOT_JUDGED,
    /** A change that is neither good nor bad. */
    CHANGED,
    /** A change for the better. */
    BETTER,
    /** Nothing to report. */
    NONE;

    static Attention classify(TrendHeadline headline, ComparisonVerdict england) {
        boolean worse = headline.variation() == PointType.SPECIAL_CAUSE_CONCERN;
        TrendTarget target = headline.target();
        boolean failing = target != null && target.assurance() == Assurance.CONSISTENT_FAIL;
        if (worse) {
            return failing ? WORSE_AND_FAILING : WORSE;
        }
        if (failing) {
            return FAILING;
        }
        if (england == ComparisonVerdict.WORSE) {
            return WORSE_THAN_ENGLAND;
        }
        if (target != null && target.status() == TargetStatus.MISSED) {
            return MISSED;
        }
        if (headline.variation() == null) {
            return NOT_JUDGED;
        }
        return switch (headline.variation()) {
            case SPECIAL_CAUSE_IMPROVEMENT -> BETTER;
            case COMMON_CAUSE -> NONE;
            default -> CHANGED;
        };
    }
}
