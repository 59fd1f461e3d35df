package org.scrutiny.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.statistics.Rational;
import org.scrutiny.statistics.TargetBand;
import org.scrutiny.statistics.TargetStatus;
import org.scrutiny.target.Target;

/** The targets of one series: which is in force when, and what it asks for. */
record Goals(Indicator indicator, List<Target> targets) {

    /** Those in force on a day; the council's own first, then the national one, then the law's. */
    List<Target> inForce(LocalDate day) {
        return targets.stream()
                .filter(target -> target.appliesOn(day))
                .sorted(Comparator.comparing(Target::kind).reversed())
                .toList();
    }

    /** How a figure stands against the first target in force on a day; null without a figure or a target. */
    TargetStatus status(Rational figure, LocalDate day) {
        return inForce(day).stream()
                .findFirst()
                .map(target -> status(figure, target))
                .orElse(null);
    }

    /** How a figure stands against a target; null without a figure, or for a single value where neither way is good. */
    TargetStatus status(Rational figure, Target target) {
        boolean value = target.value() != null;
        if (figure == null || (value && toReach(target) == null)) {
            return null;
        }
        return switch (indicator.improvementDirection()) {
            case INCREASE ->
                band(value ? target.value() : target.lower(), target.upper(), target)
                        .of(figure);
            case DECREASE ->
                band(target.lower(), value ? target.value() : target.upper(), target)
                        .of(figure);
            case NEUTRAL, RANGE -> band(target.lower(), target.upper(), target).of(figure);
        };
    }

    /** The figure to be reached: the value, or the bound that lies on the wrong side; null if there is no such bound. */
    BigDecimal toReach(Target target) {
        return switch (indicator.improvementDirection()) {
            case INCREASE -> target.value() == null ? target.lower() : target.value();
            case DECREASE -> target.value() == null ? target.upper() : target.value();
            case NEUTRAL, RANGE -> null;
        };
    }

    private static TargetBand band(BigDecimal lower, BigDecimal upper, Target target) {
        return new TargetBand(exact(lower), exact(upper), exact(target.tolerance()));
    }

    static Rational exact(BigDecimal number) {
        return number == null ? null : Rational.of(number);
    }
}
