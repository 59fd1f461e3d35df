package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Makes periods from years and numbers. A year is identified by the calendar year in which it starts. */
final class PeriodFactory {
    private PeriodFactory() {}

    static Period year(YearType yearType, int year) {
        PeriodType type = switch (yearType) {
            case FINANCIAL -> PeriodType.FINANCIAL_YEAR;
            case ACADEMIC -> PeriodType.ACADEMIC_YEAR;
            case CALENDAR -> PeriodType.CALENDAR_YEAR;
        };
        return part(type, year, 1);
    }

    static Period quarter(YearType yearType, int year, int quarter) {
        PeriodType type = switch (yearType) {
            case FINANCIAL -> PeriodType.FINANCIAL_QUARTER;
            case ACADEMIC -> PeriodType.ACADEMIC_QUARTER;
            case CALENDAR -> PeriodType.CALENDAR_QUARTER;
        };
        return part(type, year, requireQuarter(quarter));
    }

    static int requireQuarter(int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw PeriodException.invalid("Quarters are 1 to 4, not " + quarter + ". Write Q1 2024/25.");
        }
        return quarter;
    }

    static Period half(int year, int half) {
        if (half != 1 && half != 2) {
            throw PeriodException.invalid("Halves are 1 (April to September) and 2 (October to March).");
        }
        return part(PeriodType.FINANCIAL_HALF, year, half);
    }

    /** A reporting year, identified by the calendar year in which it ends. */
    static Period reportingYear(int endYear) {
        return part(PeriodType.REPORTING_YEAR, endYear - 1, 1);
    }

    /**
     * A term of an academic year. Terms begin on the days that decide when a child reaches compulsory school age: 1
     * September, 1 January and 1 April. Term dates of schools differ between councils and would not tile the year.
     */
    static Period term(int year, int term) {
        return switch (term) {
            case 1 -> months(PeriodType.ACADEMIC_TERM, YearMonth.of(year, Month.SEPTEMBER), 4);
            case 2 -> months(PeriodType.ACADEMIC_TERM, YearMonth.of(year + 1, Month.JANUARY), 3);
            case 3 -> months(PeriodType.ACADEMIC_TERM, YearMonth.of(year + 1, Month.APRIL), 5);
            default -> throw PeriodException.invalid("Terms are 1 (autumn), 2 (spring) and 3 (summer).");
        };
    }

    static Period autumnAndSpring(int year) {
        return part(PeriodType.AUTUMN_AND_SPRING_TERMS, year, 1);
    }

    static Period month(PeriodType type, YearMonth month) {
        return months(type, month, 1);
    }

    /** Several years pooled, from the first to the last of them. */
    static Period years(YearType yearType, int first, int last) {
        if (last <= first) {
            throw PeriodException.invalid("Pooled years must run from an earlier year to a later one.");
        }
        return months(PeriodType.MULTI_YEAR, YearMonth.from(yearType.start(first)), 12 * (last - first + 1));
    }

    static Period yearToDate(YearType yearType, YearMonth last) {
        YearMonth first = YearMonth.from(yearType.start(yearType.yearOf(last.atDay(1))));
        return months(PeriodType.YEAR_TO_DATE, first, (int) first.until(last, ChronoUnit.MONTHS) + 1);
    }

    static Period rolling(int months, LocalDate end) {
        if (months < 1) {
            throw PeriodException.invalid("The number of months must be 1 or more. Write 12 months to 30 June 2024.");
        }
        return new Period(PeriodType.ROLLING, end.plusDays(1).minusMonths(months), end);
    }

    static Period week(LocalDate monday) {
        return new Period(PeriodType.WEEK, monday, monday.plusDays(6));
    }

    static Period months(PeriodType type, YearMonth first, int months) {
        return new Period(type, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static Period part(PeriodType type, int year, int number) {
        YearMonth first = YearMonth.from(type.yearType().start(year)).plusMonths((number - 1L) * type.months());
        return months(type, first, type.months());
    }
}
