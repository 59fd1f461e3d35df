package org.scrutiny.kernel.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;

/** Counts on one day, and weeks. */
final class DayPatterns {
    private static final String ON = "(?:(?:as )?(?:at|on)|as)";

    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of("(?:" + ON + " )?end (?<rest>.+)", DayPatterns::readEnd),
            PeriodPattern.of(ON + " (?<day>.+)", DayPatterns::readDay),
            PeriodPattern.of("(?<day>DATE)", DayPatterns::readDay),
            PeriodPattern.of("w(?:eek|k)? ?(?:no\\.? ?)?(?<week>\\d{1,2})[ -]YEARS", DayPatterns::readWeek),
            PeriodPattern.of("YEARS[ -]?w(?:eek|k)? ?(?<week>\\d{1,2})", DayPatterns::readWeek),
            PeriodPattern.of(
                    "(?:week (?:beginning|commencing|starting)|w/?[bc]) (?<day>.+)", DayPatterns::readWeekBeginning),
            PeriodPattern.of("(?:week (?:to|ending|ended)|w/?e) (?<day>.+)", DayPatterns::readWeekEnding));

    private DayPatterns() {}

    /** The last day of any period except a single year, which would be read as a calendar year. */
    private static Period readEnd(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        NormalizedLiteral rest = new NormalizedLiteral(parts.text("rest"), null);
        return Period.snapshot(
                PeriodParser.read(rest, PeriodContext.of(context.yearType())).end());
    }

    private static Period readDay(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        return Period.snapshot(day(parts));
    }

    private static Period readWeek(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        Years years = parts.years();
        if (!years.isSingle()) {
            throw PeriodException.invalid("Weeks are numbered within a calendar year. Write week 12 2024.");
        }
        return week(years.first(), parts.number("week"));
    }

    /** A week by its ISO 8601 number. */
    static Period week(int year, int week) {
        LocalDate inWeek1 = LocalDate.of(year, Month.JANUARY, 4);
        if (week < 1 || week > PeriodCodes.MAX_WEEK) {
            boolean exists = week
                    == IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeek1).getMaximum();
            throw PeriodException.invalid("Weeks are 1 to 52 in the national list"
                    + (exists
                            ? ". Write '"
                                    + PeriodFactory.week(monday(inWeek1, week)).label() + "'."
                            : "."));
        }
        return PeriodFactory.week(monday(inWeek1, week));
    }

    private static LocalDate monday(LocalDate inWeek1, int week) {
        return inWeek1.with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }

    private static Period readWeekBeginning(
            PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        return weekFrom(day(parts), 0);
    }

    private static Period readWeekEnding(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        return weekFrom(day(parts), 6);
    }

    private static Period weekFrom(LocalDate named, int daysAfterStart) {
        LocalDate start = named.minusDays(daysAfterStart);
        if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw PeriodException.invalid("Weeks run from Monday to Sunday, but " + PeriodFormat.day(named) + " is a "
                    + PeriodFormat.capitalised(named.getDayOfWeek()) + ".");
        }
        return PeriodFactory.week(start);
    }

    private static LocalDate day(PeriodPattern.Parts parts) {
        LocalDate day = Days.read(parts.text("day"));
        if (day == null) {
            throw PeriodException.invalid("'" + parts.text("day") + "' is not a date. Write 31 March 2025.");
        }
        return day;
    }
}
