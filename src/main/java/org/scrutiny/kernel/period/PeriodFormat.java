package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** Labels of periods for people. Each label is parsed back to the same period without a context. */
final class PeriodFormat {
    private PeriodFormat() {}

    static String label(Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        String year = period.yearLabel();
        return switch (period.type()) {
            case FINANCIAL_YEAR -> year;
            case ACADEMIC_YEAR -> year + " academic year";
            case CALENDAR_YEAR -> year + " calendar year";
            case REPORTING_YEAR -> end.getYear() + " reporting year";
            case FINANCIAL_QUARTER -> "Q" + number(period) + " " + year;
            case ACADEMIC_QUARTER -> "Q" + number(period) + " " + year + " academic year";
            // The months distinguish it from a quarter of a financial year.
            case CALENDAR_QUARTER ->
                "Q" + number(period) + " " + year + " (" + month(start.getMonth()) + " to " + month(end.getMonth())
                        + ")";
            case FINANCIAL_HALF -> months(start, end);
            case ACADEMIC_TERM -> term(number(period)) + " term " + year;
            case AUTUMN_AND_SPRING_TERMS -> "Autumn and spring terms " + year;
            case MONTH -> month(end);
            case CENSUS_MONTH -> month(end) + " census";
            case WEEK -> "Week beginning " + day(start);
            case SNAPSHOT -> day(end);
            case ROLLING -> rolling(PeriodInvariants.monthsIn(start, end), end);
            case MULTI_YEAR -> years(period);
            case YEAR_TO_DATE -> months(start, end) + " year to date";
        };
    }

    /** The first and the last day of a period. */
    static String days(Period period) {
        return period.start().equals(period.end())
                ? day(period.end())
                : day(period.start()) + " to " + day(period.end());
    }

    /** {@code April to June 2024}, or {@code October 2023 to March 2024}. */
    static String months(LocalDate start, LocalDate end) {
        String first = start.getYear() == end.getYear() ? month(start.getMonth()) : month(start);
        return first + " to " + month(end);
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    static String month(Month month) {
        return capitalised(month);
    }

    static String capitalised(Enum<?> constant) {
        String name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String month(LocalDate day) {
        return month(day.getMonth()) + " " + day.getYear();
    }

    private static String term(int term) {
        return switch (term) {
            case 1 -> "Autumn";
            case 2 -> "Spring";
            default -> "Summer";
        };
    }

    private static String rolling(int months, LocalDate end) {
        return months + (months == 1 ? " month to " : " months to ") + day(end);
    }

    private static String years(Period period) {
        YearType yearType = period.yearType();
        String first = yearType.label(yearType.yearOf(period.start()));
        String kind = switch (yearType) {
            case FINANCIAL -> "";
            case ACADEMIC -> " academic years";
            case CALENDAR -> " calendar years";
        };
        return first + " to " + period.yearLabel() + kind;
    }

    private static int number(Period period) {
        return PeriodInvariants.number(period.type(), period.start());
    }
}
