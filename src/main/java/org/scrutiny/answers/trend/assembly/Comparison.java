package org.scrutiny.answers.trend.assembly;

import java.util.Comparator;
import java.util.List;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.target.TargetKind;
import org.scrutiny.kernel.statistics.ComparisonVerdict;

/** The comparison in a summary: with the widest area that the figure can be compared with. */
record Comparison(Indicator indicator, TrendComparator comparator) {

    /** Null if no comparator is comparable. */
    static Comparison of(Indicator indicator, List<TrendComparator> comparators) {
        return comparators.stream()
                .filter(comparator -> comparator.verdict() != ComparisonVerdict.NOT_COMPARED)
                .min(Comparator.comparing(TrendComparator::kind))
                .map(comparator -> new Comparison(indicator, comparator))
                .orElse(null);
    }

    /** Whether the figure is no worse than elsewhere. */
    boolean isNoWorse() {
        return comparator.verdict() == ComparisonVerdict.SIMILAR || comparator.verdict() == ComparisonVerdict.BETTER;
    }

    String sentence() {
        return "Our " + said() + ".";
    }

    /**
     * Sentence for a target that is out of reach although the figure is no worse than elsewhere: the target may be too
     * high. A statutory target is not called too high; there, others share the shortfall.
     */
    String noWorseAlthoughFailing(TargetKind kind) {
        return "Yet our " + said()
                + (kind == TargetKind.STATUTORY
                        ? ", so the shortfall is not ours alone."
                        : ", so the target may be too high.");
    }

    private String said() {
        String verdict = switch (comparator.verdict()) {
            case BETTER -> "better than ";
            case WORSE -> "worse than ";
            case HIGHER -> "higher than ";
            case LOWER -> "lower than ";
            default -> "similar to ";
        };
        return own() + " is " + verdict + theirs();
    }

    private String own() {
        return format().amount(comparator.ownValue().doubleValue()) + " in " + comparator.ownPeriod();
    }

    private String theirs() {
        String period = comparator.period() == null || comparator.period().equals(comparator.ownPeriod())
                ? ""
                : " in " + comparator.period();
        return comparator.name() + " (" + format().amount(comparator.value().doubleValue()) + period + ")";
    }

    private DistinctFormat format() {
        return DistinctFormat.of(
                indicator,
                comparator.ownValue().doubleValue(),
                comparator.value().doubleValue());
    }
}
