package org.scrutiny.kernel.period;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Quarters with a number and a year. */
final class QuarterPatterns {
    private static final String YEAR = "(?<before>fy|ay|cy)? ?YEARS(?: (?<after>KIND) year)?";
    private static final String TO_DATE = "(?<todate> (?:ytd|year to date|cumulative))?";

    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of(
                    "QUARTER[ -]" + YEAR + TO_DATE, (parts, literal, context) -> read(parts, literal, context, false)),
            PeriodPattern.of(
                    YEAR + "[ -]?QUARTER" + TO_DATE, (parts, literal, context) -> read(parts, literal, context, true)));

    private QuarterPatterns() {}

    private static Period read(
            PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context, boolean yearFirst) {
        Years years = parts.years();
        int number = number(parts);
        YearType named = named(parts);
        BracketedMonths bracketedMonths = literal.remark() == null ? null : BracketedMonths.parse(literal.remark());
        Period quarter = years.isSingle()
                ? ofOneYear(years.first(), number, named, bracketedMonths, context)
                : ofTwoYears(years, number, named, bracketedMonths, context, yearFirst);
        return parts.text("upto") == null && parts.text("todate") == null
                ? quarter
                : toDate(quarter, number, parts.text("upto"));
    }

    private static Period ofTwoYears(
            Years years,
            int number,
            YearType named,
            BracketedMonths bracketedMonths,
            PeriodContext context,
            boolean yearFirst) {
        int start = years.start();
        if (named == YearType.CALENDAR) {
            throw PeriodException.invalid("A calendar year is a single year. Write Q1 2024 (January to March).");
        }
        Period financial = PeriodFactory.quarter(YearType.FINANCIAL, start, number);
        Period academic = PeriodFactory.quarter(YearType.ACADEMIC, start, number);
        YearType yearType = named == null ? proven(bracketedMonths, context.yearType(), financial, academic) : named;
        // National tables distinguish the two kinds of year by slash and hyphen; councils use the slash for both.
        // Councils report in financial quarters even for indicators with a national calendar year.
        boolean open = yearType == null || yearType == YearType.CALENDAR;
        if (open && yearFirst && number == 1 && years.hasSlash()) {
            throw PeriodException.ambiguous(
                    "A first quarter written after a year with a slash is academic in national tables and financial in"
                            + " council papers.",
                    financial,
                    academic);
        }
        return yearType == YearType.ACADEMIC ? academic : financial;
    }

    /** The kind of year whose quarter has the months in brackets, else the known one. */
    private static YearType proven(BracketedMonths bracketedMonths, YearType known, Period... quarters) {
        return Stream.of(quarters)
                .filter(quarter -> bracketedMonths != null && bracketedMonths.agrees(quarter))
                .map(Period::yearType)
                .findFirst()
                .orElse(known);
    }

    private static Period ofOneYear(
            int year, int number, YearType named, BracketedMonths bracketedMonths, PeriodContext context) {
        Period calendar = PeriodFactory.quarter(YearType.CALENDAR, year, number);
        Period financial = PeriodFactory.quarter(YearType.FINANCIAL, year, number);
        if (named != null && named != YearType.CALENDAR) {
            throw PeriodException.ambiguous(
                    Years.ONLY_ONE_GIVEN,
                    PeriodFactory.quarter(named, year - 1, number),
                    PeriodFactory.quarter(named, year, number));
        }
        if (named == YearType.CALENDAR || (bracketedMonths != null && bracketedMonths.agrees(calendar))) {
            return calendar;
        }
        if (bracketedMonths != null) {
            return provenFinancial(
                    bracketedMonths, PeriodFactory.quarter(YearType.FINANCIAL, year - 1, number), financial, calendar);
        }
        if (context.yearType() == YearType.CALENDAR) {
            return calendar;
        }
        throw PeriodException.ambiguous("The kind of year of this quarter is not clear.", financial, calendar);
    }

    /** A fourth quarter ends in the second calendar year of its financial year, so a single year can be either of the two. */
    private static Period provenFinancial(
            BracketedMonths bracketedMonths, Period earlier, Period later, Period calendar) {
        boolean canBeEarlier = bracketedMonths.agrees(earlier)
                && earlier.end().getYear() == calendar.end().getYear();
        if (canBeEarlier && bracketedMonths.agrees(later)) {
            throw PeriodException.ambiguous(Years.ONLY_ONE_GIVEN, earlier, later);
        }
        if (!canBeEarlier) {
            bracketedMonths.requireAgreement(bracketedMonths.agrees(later) ? later : calendar);
        }
        return canBeEarlier ? earlier : later;
    }

    private static Period toDate(Period quarter, int number, String upTo) {
        YearType yearType = quarter.yearType();
        if (upTo == null) {
            return PeriodFactory.yearToDate(yearType, YearMonth.from(quarter.end()));
        }
        if (number != 1) {
            throw PeriodException.invalid("A range of quarters must start with the first. Write Q1-2 2024/25.");
        }
        Period last = PeriodFactory.quarter(yearType, yearType.yearOf(quarter.end()), Integer.parseInt(upTo));
        return PeriodFactory.yearToDate(yearType, YearMonth.from(last.end()));
    }

    /** The kind of year that the literal names, or {@code null}. */
    static YearType named(PeriodPattern.Parts parts) {
        for (String part : List.of("type", "before", "after")) {
            if (parts.text(part) != null) {
                return YearPatterns.named(parts.text(part));
            }
        }
        return null;
    }

    static int number(PeriodPattern.Parts parts) {
        String ordinal = parts.text("ordinal");
        int number = ordinal == null
                ? parts.number("number")
                : switch (ordinal) {
                    case "first", "1st" -> 1;
                    case "second", "2nd" -> 2;
                    case "third", "3rd" -> 3;
                    default -> 4;
                };
        return PeriodFactory.requireQuarter(number);
    }
}
