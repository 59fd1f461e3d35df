package org.scrutiny.figures.validation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;

/** The rules about the period of a figure. */
final class PeriodRules {
    /** First day of figures of an indicator that does not say since when it exists; an earlier year is mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private PeriodRules() {}

    /** How the period differs from those that the indicator is reported for; null if it does not. */
    static Violation ofOtherLength(Indicator indicator, Period period) {
        if (fits(indicator, period)) {
            return null;
        }
        return period.type() == PeriodType.SNAPSHOT && indicator.basis() == Basis.SNAPSHOT
                ? violation(period, period.label() + " is not a day on which " + indicator.code() + " is counted.")
                : violation(
                        period,
                        period.label() + " is " + length(period) + ", but " + indicator.code() + " is reported "
                                + (indicator.frequency() == Frequency.ANNUAL
                                        ? "annually"
                                        : indicator.frequency().name().toLowerCase(Locale.ROOT))
                                + ".");
    }

    private static boolean fits(Indicator indicator, Period period) {
        int months = period.months();
        return switch (period.type()) {
            case SNAPSHOT -> indicator.basis() == Basis.SNAPSHOT && indicator.isCountedOn(period);
            case CENSUS_MONTH -> indicator.basis() == Basis.SNAPSHOT;
            case ROLLING ->
                indicator.windowMonths() == null
                        ? indicator.basis() == Basis.ROLLING
                        : months == indicator.windowMonths();
            case YEAR_TO_DATE -> indicator.basis() == Basis.YEAR_TO_DATE;
            case WEEK -> false;
            default -> months == indicator.frequency().months() || Objects.equals(months, indicator.windowMonths());
        };
    }

    private static String length(Period period) {
        int months = period.months();
        if (period.type() == PeriodType.WEEK) {
            return "a week";
        }
        return switch (months) {
            case 0 -> "a single day";
            case 1 -> "a month";
            case 3 -> "a quarter";
            case 12 -> "a year";
            default -> months + " months";
        };
    }

    /** How the period lies outside the time in which the indicator is measured; null if it does not. */
    static Violation outOfRange(Indicator indicator, Period period, LocalDate today) {
        if (period.start().isAfter(today)) {
            return violation(period, period.label() + " has not begun.");
        }
        if (indicator.isToCome(period, today)) {
            return violation(period, period.label() + " is a count on " + period.end() + ", which is still to come.");
        }
        LocalDate from = indicator.validFrom();
        if (from == null) {
            return period.end().isBefore(EARLIEST)
                    ? violation(period, period.label() + " ends before " + EARLIEST.getYear() + ".")
                    : null;
        }
        return period.end().isBefore(from)
                ? violation(
                        period, period.label() + " ends before " + indicator.code() + " existed, from " + from + ".")
                : null;
    }

    private static Violation violation(Period period, String message) {
        return new Violation("period", message, period.label());
    }
}
