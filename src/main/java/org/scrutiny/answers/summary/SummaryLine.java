package org.scrutiny.answers.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendChange;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.kernel.statistics.ComparisonVerdict;

/** One indicator of a summary, before ranking. */
record SummaryLine(Indicator indicator, Trend trend, TrendPoint latest, Integer dataAgeDays, int openQuestions) {
    private static final String ENGLAND = "E92000001";

    static SummaryLine of(Indicator indicator, Trend trend, LocalDate today, int openQuestions) {
        TrendPoint latest = null;
        for (TrendPoint point : trend.points()) {
            latest = point.value() == null ? latest : point;
        }
        Integer age = latest == null ? null : (int) ChronoUnit.DAYS.between(latest.periodEnd(), today);
        return new SummaryLine(indicator, trend, latest, age, openQuestions);
    }

    Attention attention() {
        return Attention.classify(trend, verdict(england()));
    }

    /** The row at a place in the order of attention. */
    SummaryRow row(int place) {
        TrendComparator england = england();
        TrendComparator neighbours = comparator(ComparatorKind.STATISTICAL_NEIGHBOURS);
        boolean judged = latest != null && trend.target() != null;
        return new SummaryRow(
                indicator.code(),
                indicator.title(),
                indicator.dashboard(),
                indicator.unit(),
                latest == null ? null : latest.period(),
                latest == null ? null : latest.value(),
                previous(),
                trend.changes().previousPeriod().verdict(),
                direction(),
                trend.limitsStatus(),
                trend.variation(),
                trend.variationIcon(),
                trend.assurance(),
                trend.target() == null ? null : trend.target().toReach(),
                trend.target() == null ? null : trend.target().kind(),
                judged ? trend.target().status() : null,
                england == null ? null : england.value(),
                england == null ? null : england.period(),
                verdict(england),
                neighbours == null ? null : neighbours.value(),
                verdict(neighbours),
                openQuestions,
                dataAgeDays,
                place,
                attention(),
                trend.summary());
    }

    private BigDecimal previous() {
        return trend.changes().previousPeriod().value();
    }

    /** Direction of the change; whether it is for the better is added only if it is more than chance. */
    private String direction() {
        TrendChange change = trend.changes().previousPeriod();
        if (change.difference() == null) {
            return "no earlier figure to compare";
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
        return trend.comparators().stream()
                .filter(comparator -> ENGLAND.equals(comparator.area()))
                .findFirst()
                .orElse(null);
    }

    private TrendComparator comparator(ComparatorKind kind) {
        return trend.comparators().stream()
                .filter(comparator -> comparator.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static ComparisonVerdict verdict(TrendComparator comparator) {
        return comparator == null ? ComparisonVerdict.NOT_COMPARED : comparator.verdict();
    }
}
