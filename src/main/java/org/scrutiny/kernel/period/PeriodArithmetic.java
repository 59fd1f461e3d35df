package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Moves periods and counts the steps between them.
 *
 * <p>Everything but weeks and terms moves by calendar months. A snapshot, a rolling window and a year to date have no
 * rhythm of their own; they move by single months unless the caller knows how often they are taken.
 */
final class PeriodArithmetic {
    private PeriodArithmetic() {}

    /** The period that many steps later. */
    static Period step(Period period, int steps) {
        return switch (period.type()) {
            case WEEK -> PeriodFactory.week(period.start().plusWeeks(steps));
            case ACADEMIC_TERM -> {
                long term = termIndex(period) + steps;
                yield PeriodFactory.term((int) Math.floorDiv(term, 3L), (int) Math.floorMod(term, 3L) + 1);
            }
            default -> move(period, (long) steps * period.type().step());
        };
    }

    static Period move(Period period, long months) {
        int step = period.type().step();
        if (step == 0 || months % step != 0) {
            throw PeriodException.invalid("'" + period.label() + "' does not move by " + months + " months.");
        }
        YearMonth last = YearMonth.from(period.end()).plusMonths(months);
        return switch (period.type()) {
            case SNAPSHOT -> Period.snapshot(monthEnd(period, last));
            case ROLLING ->
                PeriodFactory.rolling(PeriodInvariants.monthsIn(period.start(), period.end()), monthEnd(period, last));
            case YEAR_TO_DATE -> PeriodFactory.yearToDate(period.yearType(), last);
            default -> new Period(period.type(), period.start().plusMonths(months), last.atEndOfMonth());
        };
    }

    /** The end of the month reached; another day has no sure counterpart there (30 January and February). */
    private static LocalDate monthEnd(Period period, YearMonth last) {
        if (!PeriodInvariants.isMonthEnd(period.end())) {
            throw PeriodException.invalid(
                    "'" + period.label() + "' does not end with a month, so no other one follows from it.");
        }
        return last.atEndOfMonth();
    }

    static long distance(Period from, Period to) {
        if (from.type() == to.type() && from.type() == PeriodType.WEEK) {
            return ChronoUnit.WEEKS.between(from.start(), to.start());
        }
        if (from.type() == to.type() && from.type() == PeriodType.ACADEMIC_TERM) {
            return termIndex(to) - termIndex(from);
        }
        if (from.type() == PeriodType.SNAPSHOT
                && !(PeriodInvariants.isMonthEnd(from.end()) && PeriodInvariants.isMonthEnd(to.end()))
                && !from.equals(to)) {
            throw noStep(from, to);
        }
        return distance(from, to, Math.max(from.type().step(), to.type().step()));
    }

    static long distance(Period from, Period to, int stepMonths) {
        long months = YearMonth.from(from.end()).until(YearMonth.from(to.end()), ChronoUnit.MONTHS);
        if (stepMonths < 1 || !alike(from, to) || months % stepMonths != 0) {
            throw noStep(from, to);
        }
        return months / stepMonths;
    }

    /** Whether the two differ in nothing but their place in time. */
    private static boolean alike(Period from, Period to) {
        return switch (from.type()) {
            case WEEK -> false;
            case SNAPSHOT, CENSUS_MONTH -> from.type() == to.type();
            case YEAR_TO_DATE -> from.type() == to.type() && from.yearType() == to.yearType();
            case ACADEMIC_TERM ->
                from.type() == to.type()
                        && from.start().getMonth() == to.start().getMonth();
            default ->
                isWindow(to)
                        && PeriodInvariants.monthsIn(from.start(), from.end())
                                == PeriodInvariants.monthsIn(to.start(), to.end())
                        && sameDay(from.end(), to.end());
        };
    }

    private static boolean isWindow(Period period) {
        return switch (period.type()) {
            case WEEK, SNAPSHOT, CENSUS_MONTH, YEAR_TO_DATE, ACADEMIC_TERM -> false;
            default -> true;
        };
    }

    private static boolean sameDay(LocalDate one, LocalDate other) {
        return PeriodInvariants.isMonthEnd(one)
                ? PeriodInvariants.isMonthEnd(other)
                : one.getDayOfMonth() == other.getDayOfMonth();
    }

    private static long termIndex(Period term) {
        return 3L * term.yearType().yearOf(term.start()) + PeriodInvariants.number(term.type(), term.start()) - 1;
    }

    private static PeriodException noStep(Period from, Period to) {
        return PeriodException.invalid(
                "'" + from.label() + "' and '" + to.label() + "' are not a whole number of steps apart.");
    }
}
