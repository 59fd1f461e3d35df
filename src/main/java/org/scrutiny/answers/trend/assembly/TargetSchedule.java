package org.scrutiny.answers.trend.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.target.Target;
import org.scrutiny.kernel.statistics.Rational;
import org.scrutiny.kernel.statistics.TargetBand;
import org.scrutiny.kernel.statistics.TargetStatus;

/** Targets of one series: which is in force when, and the figures that meet it. */
final class TargetSchedule {
    private final Indicator indicator;
    private final List<Goal> goals;

    TargetSchedule(Indicator indicator, List<Target> targets) {
        this.indicator = indicator;
        this.goals = targets.stream()
                .sorted(Comparator.comparing(Target::kind).reversed())
                .map(target -> new Goal(target, band(target)))
                .toList();
    }

    /** A target and the figures that meet it; the band is null for a single value where neither direction is good. */
    private record Goal(Target target, TargetBand band) {}

    /** Targets in force on a day: local first, then national, then statutory. */
    List<Target> inForce(LocalDate day) {
        return goals.stream()
                .map(Goal::target)
                .filter(target -> target.appliesOn(day))
                .toList();
    }

    /** Status of a figure against the first target in force on a day; null without a figure or a target. */
    TargetStatus status(Rational figure, LocalDate day) {
        for (Goal goal : goals) {
            if (goal.target.appliesOn(day)) {
                return status(figure, goal);
            }
        }
        return null;
    }

    /** Status of a figure against one of the targets; null without a figure or a band. */
    TargetStatus status(Rational figure, Target target) {
        return goals.stream()
                .filter(goal -> goal.target.equals(target))
                .findFirst()
                .map(goal -> status(figure, goal))
                .orElse(null);
    }

    /** The figure to reach: the value, or the bound on the unfavourable side; null for no such bound. */
    BigDecimal toReach(Target target) {
        return switch (indicator.improvementDirection()) {
            case INCREASE -> target.value() == null ? target.lower() : target.value();
            case DECREASE -> target.value() == null ? target.upper() : target.value();
            case NEUTRAL, RANGE -> null;
        };
    }

    private static TargetStatus status(Rational figure, Goal goal) {
        return figure == null || goal.band == null ? null : goal.band.status(figure);
    }

    private TargetBand band(Target target) {
        boolean value = target.value() != null;
        return switch (indicator.improvementDirection()) {
            case INCREASE -> band(value ? target.value() : target.lower(), target.upper(), target);
            case DECREASE -> band(target.lower(), value ? target.value() : target.upper(), target);
            case NEUTRAL, RANGE -> value ? null : band(target.lower(), target.upper(), target);
        };
    }

    private static TargetBand band(BigDecimal lower, BigDecimal upper, Target target) {
        return new TargetBand(exact(lower), exact(upper), exact(target.tolerance()));
    }

    static Rational exact(BigDecimal number) {
        return number == null ? null : Rational.of(number);
    }
}
