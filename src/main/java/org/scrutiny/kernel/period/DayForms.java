package org.scrutiny.kernel.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;

/** Counts on one day, and weeks. */
final class DayForms {
    private static final String ON = "(?:(?:as )?(?:at|on)|as)";

    static final List<Form> ALL = List.of(
            Form.of("(?:" + ON + " )?end (?<rest>.+)", DayForms::readEnd),
            Form.of(ON + " (?<day>.+)", DayForms::readDay),
            Form.of("(?<day>DATE)", DayForms::readDay),
            Form.of("w(?:eek|k)? ?(?:no\\.? ?)?(?<week>\\d{1,2})[ -]YEARS", DayForms::readWeek),
            Form.of("YEARS[ -]?w(?:eek|k)? ?(?<week>\\d{1,2})", DayForms::readWeek),
            Form.of("week (?:beginning|commencing|starting) (?<day>.+)", DayForms::readWeekBeginning),
            Form.of("week (?:to|ending|ended) (?<day>.+)", DayForms::readWeekEnding));

    private DayForms() {}

    /** The last day of any period but a single year, whose end would be taken for that of a calendar year. */
    private static Period readEnd(Form.Parts parts, Literal literal, PeriodContext context) {
        Literal rest = new Literal(parts.text("rest"), null);
        return Period.snapshot(
                Forms.read(rest, PeriodContext.of(context.yearType())).end());
    }

    private static Period readDay(Form.Parts parts, Literal literal, PeriodContext context) {
        return Period.snapshot(day(parts));
    }

    private static Period readWeek(Form.Parts parts, Literal literal, PeriodContext context) {
        Years years = parts.years();
        if (!years.isSingle()) {
            throw PeriodException.invalid("Weeks are numbered in a calendar year; write week 12 2024.");
        }
        return week(years.first(), parts.number("week"));
    }

    /** A numbered week, as ISO 8601 counts them. */
    static Period week(int year, int week) {
        LocalDate inWeek1 = LocalDate.of(year, Month.JANUARY, 4);
        if (week < 1 || week > Codes.LAST_WEEK) {
            boolean exists = week
                    == IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeek1).getMaximum();
            throw PeriodException.invalid("Weeks are 1 to 52 in the national list"
                    + (exists ? "; write '" + Spans.week(monday(inWeek1, week)).label() + "'." : "."));
        }
        return Spans.week(monday(inWeek1, week));
    }

    private static LocalDate monday(LocalDate inWeek1, int week) {
        return inWeek1.with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }

    private static Period readWeekBeginning(Form.Parts parts, Literal literal, PeriodContext context) {
        return weekFrom(day(parts), 0);
    }

    private static Period readWeekEnding(Form.Parts parts, Literal literal, PeriodContext context) {
        return weekFrom(day(parts), 6);
    }

    private static Period weekFrom(LocalDate named, int daysAfterStart) {
        LocalDate start = named.minusDays(daysAfterStart);
        if (start.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw PeriodException.invalid("Weeks run from Monday to Sunday, and " + Labels.day(named) + " is a "
                    + Labels.capitalised(named.getDayOfWeek()) + ".");
        }
        return Spans.week(start);
    }

    private static LocalDate day(Form.Parts parts) {
        LocalDate day = Days.read(parts.text("day"));
        if (day == null) {
            throw PeriodException.invalid("'" + parts.text("day") + "' is not a date; write 31 March 2025.");
        }
        return day;
    }
}
