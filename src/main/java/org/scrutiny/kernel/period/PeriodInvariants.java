package org.scrutiny.kernel.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days on which a period of each type may start and end, and its number within the year. */
final class PeriodInvariants {
    private static final LocalDate MIN_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate MAX_DAY = LocalDate.of(2100, 12, 31);

    private PeriodInvariants() {}

    /** @throws PeriodException unless the days are those of a period of the type */
    static void check(PeriodType type, LocalDate start, LocalDate end) {
        if (type == null || start == null || end == null) {
            throw PeriodException.invalid("A period needs a type, a first day and a last day.");
        }
        if (start.isBefore(MIN_DAY) || end.isAfter(MAX_DAY)) {
            throw PeriodException.invalid("Periods must be in the years 1900 to 2100.");
        }
        if (end.isBefore(start) || !fits(type, start, end)) {
            throw PeriodException.invalid(
                    "A period of type " + type + " cannot run from " + start + " to " + end + ".");
        }
    }

    private static boolean fits(PeriodType type, LocalDate start, LocalDate end) {
        return switch (type) {
            case SNAPSHOT -> start.equals(end);
            case WEEK -> start.getDayOfWeek() == DayOfWeek.MONDAY && end.equals(start.plusDays(6));
            case ROLLING -> start.equals(end.plusDays(1).minusMonths(monthsIn(start, end))) && monthsIn(start, end) > 0;
            case YEAR_TO_DATE -> yearTypeStarting(start) != null && isMonthEnd(end) && monthsIn(start, end) <= 12;
            case MULTI_YEAR ->
                yearTypeStarting(start) != null
                        && isMonthEnd(end)
                        && monthsIn(start, end) % 12 == 0
                        && monthsIn(start, end) > 12;
            case ACADEMIC_TERM ->
                start.getDayOfMonth() == 1
                        && switch (start.getMonth()) {
                            case SEPTEMBER -> lasts(start, end, 4);
                            case JANUARY -> lasts(start, end, 3);
                            case APRIL -> lasts(start, end, 5);
                            default -> false;
                        };
            case AUTUMN_AND_SPRING_TERMS -> yearTypeStarting(start) == YearType.ACADEMIC && lasts(start, end, 7);
            default ->
                start.getDayOfMonth() == 1
                        && monthOfYear(type.yearType(), start) % type.months() == 0
                        && lasts(start, end, type.months());
        };
    }

    /** Whole months from the first to the last day. */
    static int monthsIn(LocalDate start, LocalDate end) {
        return (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
    }

    static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** The kind of year that starts on a day of any year, or {@code null}. */
    static YearType yearTypeStarting(LocalDate day) {
        for (YearType yearType : YearType.values()) {
            if (day.getDayOfMonth() == 1 && day.getMonth() == yearType.startMonth()) {
                return yearType;
            }
        }
        return null;
    }

    /** The number of a half, quarter or term in its year, from 1. */
    static int number(PeriodType type, LocalDate start) {
        if (type == PeriodType.ACADEMIC_TERM) {
            return switch (start.getMonth()) {
                case SEPTEMBER -> 1;
                case JANUARY -> 2;
                default -> 3;
            };
        }
        return monthOfYear(type.yearType(), start) / type.months() + 1;
    }

    private static int monthOfYear(YearType yearType, LocalDate start) {
        return yearType == null
                ? 0
                : Math.floorMod(start.getMonthValue() - yearType.startMonth().getValue(), 12);
    }

    private static boolean lasts(LocalDate start, LocalDate end, int months) {
        return end.equals(YearMonth.from(start).plusMonths(months - 1L).atEndOfMonth());
    }
}
