package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the Department for Education's pair of a year and a time identifier, given as a code or in words. */
final class TimePair {
    private static final Map<String, String> WORDS = Map.of(
            "financial year", "fy",
            "academic year", "ay",
            "calendar year", "cy",
            "reporting year", "ry",
            "tax year", "ty",
            "autumn and spring term", "t1t2",
            "autumn term", "t1",
            "spring term", "t2",
            "summer term", "t3");

    private static final Pattern CODE =
            Pattern.compile("(?<year>fy|ay|cy|ry|ty)(?:(?:q|quarter)(?<quarter>\\d)(?:-?(?:q|quarter)?(?<last>\\d))?)?"
                    + "|(?:fy)?(?:p|part|h|half)(?<half>\\d)|m(?<month>\\d{1,2})|w(?:eek)?(?<week>\\d{1,2})"
                    + "|(?<terms>t1t2)|t(?<term>\\d)|(?<name>" + Months.NAME + ")");
    /** A quarter without its kind of year, as in a column beside that of the year. */
    private static final Pattern QUARTER = Pattern.compile("(?:q(?:uarter|tr)?)? ?0?(?<number>[1-4])(?:\\.0)?");
    /** The months of a period, also in a column beside that of the year. */
    private static final Pattern MONTHS =
            Pattern.compile("(?<first>" + Months.NAME + ")(?:-| to )(?<last>" + Months.NAME + ")");

    private static final Pattern YEARS = Pattern.compile("\\d{4}|\\d{6}|\\d{4}[/-](?:\\d{2}|\\d{4})");
    /** Also {@code 24/25} and {@code FY 2024/25}, which a national identifier does not go with. */
    private static final Pattern COUNCIL_YEARS = Pattern.compile("(?:fy ?)?(" + YEARS + "|\\d{2}[/-]\\d{2})");

    private TimePair() {}

    static Period read(String timePeriod, String timeIdentifier, PeriodContext context) {
        NormalizedLiteral identifier = NormalizedLiteral.normalize(timeIdentifier);
        Matcher quarter = QUARTER.matcher(identifier.text());
        if (quarter.matches()) {
            String months = identifier.remark() == null ? "" : " (" + identifier.remark() + ")";
            return Period.parse(
                    "Q" + quarter.group("number") + " "
                            + years(timePeriod, COUNCIL_YEARS).written() + months,
                    context);
        }
        Matcher months = MONTHS.matcher(identifier.text());
        if (months.matches()) {
            return months(years(timePeriod, COUNCIL_YEARS), months.group("first"), months.group("last"), context);
        }
        Matcher code = CODE.matcher(code(identifier.text()));
        if (!code.matches()) {
            throw PeriodException.invalid("'" + identifier.text() + "' is not a time identifier. Use FY, FYQ1 to FYQ4,"
                    + " FYQ1Q2, P1, P2, AY, AYQ1 to AYQ4, T1, T2, T3, T1T2, CY, CYQ1 to CYQ4, RY, TY, M1 to M12 or"
                    + " W1 to W52, or a quarter such as Q1.");
        }
        Period period = read(years(timePeriod, YEARS), code, context);
        if (identifier.remark() != null) {
            BracketedMonths.parse(identifier.remark()).requireAgreement(period);
        }
        return period;
    }

    private static String code(String written) {
        String text = written.replace("fiscal year", "financial year")
                .replace("school year", "academic year")
                .replace("terms", "term")
                .replace(" to ", "-");
        String known = WORDS.get(text);
        if (known != null) {
            return known;
        }
        int second = text.indexOf(" year");
        String year = second < 0 ? null : WORDS.get(text.substring(0, second + 5));
        return (year == null ? text : year + text.substring(second + 5)).replace(" ", "");
    }

    private static Years years(String timePeriod, Pattern pattern) {
        String text = NormalizedLiteral.normalize(timePeriod).text();
        Matcher years = pattern.matcher(text);
        if (!years.matches()) {
            throw PeriodException.invalid("'" + text + "' is not a time period. Write 2024/2025, 202425 or 2024.");
        }
        return Years.read(years.groupCount() == 0 ? text : years.group(1));
    }

    private static Period months(Years years, String first, String last, PeriodContext context) {
        YearMonth from = month(years, first, context);
        YearMonth to = month(years, last, context);
        return Period.parse(
                Months.label(from.getMonthValue(), from.getYear()) + " to "
                        + Months.label(to.getMonthValue(), to.getYear()),
                context);
    }

    /** A month of a calendar year, or of the indicator's year, which starts in the first of two calendar years. */
    private static YearMonth month(Years years, String name, PeriodContext context) {
        int number = Months.number(name);
        if (years.isSingle()) {
            return Months.of(years.first(), number);
        }
        YearMonth financial = month(YearType.FINANCIAL, years.start(), number);
        YearMonth academic = month(YearType.ACADEMIC, years.start(), number);
        if (context.yearType() == YearType.ACADEMIC) {
            return academic;
        }
        if (context.yearType() != YearType.FINANCIAL && !financial.equals(academic)) {
            throw PeriodException.ambiguous(
                    "The year could be financial or academic.",
                    PeriodFactory.month(PeriodType.MONTH, financial),
                    PeriodFactory.month(PeriodType.MONTH, academic));
        }
        return financial;
    }

    private static YearMonth month(YearType yearType, int start, int number) {
        return YearMonth.of(number < yearType.startMonth().getValue() ? start + 1 : start, number);
    }

    private static Period read(Years years, Matcher code, PeriodContext context) {
        if (code.group("month") != null) {
            return PeriodFactory.month(
                    PeriodType.MONTH, Months.of(single(years), Integer.parseInt(code.group("month"))));
        }
        if (code.group("name") != null) {
            return PeriodFactory.month(PeriodType.MONTH, month(years, code.group("name"), context));
        }
        if (code.group("week") != null) {
            return DayPatterns.week(single(years), Integer.parseInt(code.group("week")));
        }
        if (code.group("half") != null) {
            return PeriodFactory.half(start(years, code, context), Integer.parseInt(code.group("half")));
        }
        if (code.group("terms") != null) {
            return PeriodFactory.autumnAndSpring(start(years, code, context));
        }
        if (code.group("term") != null) {
            return PeriodFactory.term(start(years, code, context), Integer.parseInt(code.group("term")));
        }
        if (code.group("year").equals("ty")) {
            return taxYear(start(years, code, context), code);
        }
        YearType yearType = YearPatterns.named(code.group("year"));
        if (yearType == null && code.group("quarter") == null) {
            return context.singleYear().readReportingYear(single(years));
        }
        if (yearType == null) {
            throw PeriodException.invalid("A reporting year has no quarters. Write FYQ1.");
        }
        int year = yearType == YearType.CALENDAR ? single(years) : start(years, code, context);
        if (code.group("quarter") == null) {
            return PeriodFactory.year(yearType, year);
        }
        int quarter = Integer.parseInt(code.group("quarter"));
        return code.group("last") == null
                ? PeriodFactory.quarter(yearType, year, quarter)
                : quarters(
                        PeriodFactory.quarter(yearType, year, quarter),
                        PeriodFactory.quarter(yearType, year, Integer.parseInt(code.group("last"))));
    }

    private static Period quarters(Period first, Period last) {
        YearType yearType = first.yearType();
        Period year = Period.yearOf(yearType, last.end());
        if (!first.end().isBefore(last.end())) {
            throw PeriodException.invalid("The quarters must run from an earlier one to a later one, such as FYQ1Q2.");
        }
        if (!first.start().equals(year.start())) {
            return PeriodFactory.rolling(PeriodInvariants.monthsIn(first.start(), last.end()), last.end());
        }
        return last.end().equals(year.end()) ? year : PeriodFactory.yearToDate(yearType, YearMonth.from(last.end()));
    }

    /** A tax year runs from 6 April to 5 April, which only a window of months can express. */
    private static Period taxYear(int year, Matcher code) {
        LocalDate end = LocalDate.of(year + 1, Month.APRIL, 5);
        if (code.group("quarter") == null) {
            return PeriodFactory.rolling(12, end);
        }
        int last = Integer.parseInt(code.group("last") == null ? code.group("quarter") : code.group("last"));
        int first = Integer.parseInt(code.group("quarter"));
        return PeriodFactory.rolling(
                3 * (PeriodFactory.requireQuarter(last) - PeriodFactory.requireQuarter(first) + 1),
                end.minusMonths(3L * (4 - last)));
    }

    /**
     * The calendar year in which a financial or academic year starts.
     *
     * @throws PeriodException for a single year, in which it could start or end
     */
    private static int start(Years years, Matcher code, PeriodContext context) {
        if (!years.isSingle()) {
            return years.start();
        }
        throw PeriodException.ambiguous(
                "A single year does not say whether it is the first or the last.",
                read(Years.read(YearType.FINANCIAL.label(years.first() - 1)), code, context),
                read(Years.read(YearType.FINANCIAL.label(years.first())), code, context));
    }

    private static int single(Years years) {
        if (!years.isSingle()) {
            throw PeriodException.invalid(
                    "This time identifier needs a single year as the time period, not '" + years.written() + "'.");
        }
        return years.first();
    }
}
