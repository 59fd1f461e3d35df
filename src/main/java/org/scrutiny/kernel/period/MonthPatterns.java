package org.scrutiny.kernel.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Months, and ranges from one month to another. */
final class MonthPatterns {
    private static final String TO_DATE = " (?:ytd|year to date|cumulative)";
    private static final String SPAN = "(?<first>MONTH|MONTHYEAR|DATE)(?:-| to |/)(?<last>MONTHYEAR|DATE)";

    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of("(?<month>MONTHYEAR)", (parts, literal, context) -> readMonth(parts, PeriodType.MONTH)),
            PeriodPattern.of(
                    "(?<month>MONTHYEAR) census",
                    (parts, literal, context) -> readMonth(parts, PeriodType.CENSUS_MONTH)),
            PeriodPattern.of("(?<month>MONTHYEAR)" + TO_DATE, MonthPatterns::readMonthToDate),
            PeriodPattern.of(SPAN, MonthPatterns::readSpan),
            PeriodPattern.of(SPAN + TO_DATE, MonthPatterns::readSpanToDate));

    private MonthPatterns() {}

    private static Period readMonth(PeriodPattern.Parts parts, PeriodType type) {
        return PeriodFactory.month(type, month(parts.text("month")));
    }

    private static YearMonth month(String text) {
        YearMonth month = Months.read(text);
        if (month == null) {
            throw PeriodException.ambiguous(
                    "Two digits after a month could be a day or a year. Write January 2021 or 21 January 2024.");
        }
        return month;
    }

    private static Period readSpan(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        LocalDate monday = Days.read(parts.text("first"));
        if (monday != null
                && monday.getDayOfWeek() == DayOfWeek.MONDAY
                && monday.plusDays(6).equals(Days.read(parts.text("last")))) {
            return PeriodFactory.week(monday);
        }
        YearMonth first = first(parts);
        YearMonth last = last(parts);
        int months = length(first, last);
        YearType yearType = context.yearType() == null ? YearType.FINANCIAL : context.yearType();
        Period quarter = Period.quarterOf(yearType, first.atDay(1));
        if (months == 1) {
            return PeriodFactory.month(PeriodType.MONTH, first);
        }
        if (months == 3 && quarter.start().equals(first.atDay(1))) {
            return quarter;
        }
        if (months == 6 && first.getMonthValue() % 6 == 4) {
            return PeriodFactory.months(PeriodType.FINANCIAL_HALF, first, months);
        }
        return PeriodFactory.rolling(months, last.atEndOfMonth());
    }

    private static Period readSpanToDate(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        YearMonth first = first(parts);
        YearType yearType = PeriodInvariants.yearTypeStarting(first.atDay(1));
        if (yearType == null || length(first, last(parts)) > 12) {
            throw PeriodException.invalid("A year to date starts in January, April or September and lasts at most a"
                    + " year. Write 'April to September 2024 year to date'.");
        }
        return PeriodFactory.yearToDate(yearType, last(parts));
    }

    private static Period readMonthToDate(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        YearMonth last = month(parts.text("month"));
        if (context.yearType() == null) {
            throw PeriodException.ambiguous(
                    "The start of the year is not clear.",
                    PeriodFactory.yearToDate(YearType.FINANCIAL, last),
                    PeriodFactory.yearToDate(YearType.CALENDAR, last));
        }
        return PeriodFactory.yearToDate(context.yearType(), last);
    }

    private static int length(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw PeriodException.invalid("The range runs backwards, from " + first + " to " + last + ".");
        }
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** The first month of a range; without a year, the last month of that name before the end. */
    private static YearMonth first(PeriodPattern.Parts parts) {
        String text = parts.text("first");
        LocalDate day = Days.read(text);
        if (day != null && day.getDayOfMonth() != 1) {
            throw PeriodException.invalid("A range must start on the first day of a month, but this one starts on "
                    + PeriodFormat.day(day) + ".");
        }
        if (day != null) {
            return YearMonth.from(day);
        }
        if (!Character.isDigit(text.charAt(text.length() - 1)) && !Character.isDigit(text.charAt(0))) {
            YearMonth last = last(parts);
            YearMonth first = YearMonth.of(last.getYear(), Months.number(text));
            return first.isAfter(last) ? first.minusYears(1) : first;
        }
        return month(text);
    }

    private static YearMonth last(PeriodPattern.Parts parts) {
        LocalDate day = Days.read(parts.text("last"));
        if (day != null && !PeriodInvariants.isMonthEnd(day)) {
            throw PeriodException.invalid(
                    "A range must end on the last day of a month, but this one ends on " + PeriodFormat.day(day) + ".");
        }
        return day == null ? month(parts.text("last")) : YearMonth.from(day);
    }
}
