package org.scrutiny.answers.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.TrendChange;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.answers.trend.model.TrendTarget;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.kernel.statistics.ComparisonVerdict;

/** One indicator of a summary, before ranking. */
record SummaryLine(Indicator indicator, TrendHeadline headline, Integer dataAgeDays, int openQuestions) {
    private static final String ENGLAND = "E92000001";

    static SummaryLine of(Indicator indicator, TrendHeadline headline, LocalDate today, int openQuestions) {
        Integer age = headline.periodEnd() == null
                ? null
                : (int) Math.max(0, ChronoUnit.DAYS.between(headline.periodEnd(), today));
        return new SummaryLine(indicator, headline, age, openQuestions);
    }

    Attention attention() {
        return Attention.classify(headline, verdict(england()));
    }

    /** The row at a place in the order of attention. */
    SummaryRow row(int place) {
        TrendComparator england = england();
        TrendComparator neighbours = comparator(ComparatorKind.STATISTICAL_NEIGHBOURS);
        TrendTarget target = headline.target();
        return new SummaryRow(
                indicator.code(),
                indicator.title(),
                indicator.dashboard(),
                indicator.unit(),
                headline.period(),
                headline.value(),
                headline.previous().value(),
                headline.previous().verdict(),
                direction(),
                headline.limitsStatus(),
                headline.variation(),
                headline.variationIcon(),
                target == null ? null : target.assurance(),
                target == null ? null : target.toReach(),
                target == null ? null : target.kind(),
                target == null || headline.value() == null ? null : target.status(),
                england == null ? null : england.value(),
                england == null ? null : england.period(),
                verdict(england),
                neighbours == null ? null : neighbours.value(),
                verdict(neighbours),
                openQuestions,
                dataAgeDays,
                place,
                attention(),
                headline.summary());
    }

    /** Direction of the change; whether it is for the better is added only if it is more than chance. */
    private String direction() {
        TrendChange change = headline.previous();
        if (change.difference() == null) {
            return change.period() == null ? "no earlier figure to compare" : "not compared";
        }
        if (change.difference().signum() == 0) {
            return "unchanged";
        }
        boolean up = change.difference().signum() > 0;
        String direction = up ? "up" : "down";
        return switch (change.verdict()) {
            case NOT_COMPARED -> direction + ", not tested";
            case NOT_DISTINGUISHABLE -> direction + ", which chance alone may explain";
            case ROSE, FELL ->
                switch (indicator.improvementDirection()) {
                    case INCREASE -> direction + (up ? ", for the better" : ", for the worse");
                    case DECREASE -> direction + (up ? ", for the worse" : ", for the better");
                    case NEUTRAL, RANGE -> direction + ", by more than chance alone explains";
                };
        };
    }

    private TrendComparator england() {
        return headline.comparators().stream()
                .filter(comparator -> ENGLAND.equals(comparator.area()))
                .findFirst()
                .orElse(null);
    }

    private TrendComparator comparator(ComparatorKind kind) {
        return headline.comparators().stream()
                .filter(comparator -> comparator.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static ComparisonVerdict verdict(TrendComparator comparator) {
        return comparator == null ? ComparisonVerdict.NOT_COMPARED : comparator.verdict();
    }
}
