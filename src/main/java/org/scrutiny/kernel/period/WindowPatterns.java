package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.util.List;

/** Periods that are named by their last day. */
final class WindowPatterns {
    private static final String ENDING = " (?:to|up to|ending|ended|end) (?!date)(?<end>.+)";

    static final List<PeriodPattern> ALL = List.of(
            PeriodPattern.of(
                    "(?:rolling )?(?<months>\\d{1,4}) months?(?: rolling)?" + ENDING, WindowPatterns::readMonths),
            PeriodPattern.of("(?:rolling )?twelve months?" + ENDING, WindowPatterns::readYear),
            PeriodPattern.of("(?:rolling )?year" + ENDING, WindowPatterns::readYear),
            PeriodPattern.of("(?<type>KIND) year" + ENDING, WindowPatterns::readNamedYear),
            PeriodPattern.of("quarter" + ENDING, WindowPatterns::readQuarter),
            PeriodPattern.of("month" + ENDING, WindowPatterns::readMonth));

    private WindowPatterns() {}

    private static Period readMonths(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        return PeriodFactory.rolling(parts.number("months"), end(parts));
    }

    private static Period readYear(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        return PeriodFactory.rolling(12, end(parts));
    }

    private static Period readNamedYear(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        YearType yearType = YearPatterns.named(parts.text("type"));
        LocalDate end = end(parts);
        return endingOn(
                end,
                yearType == null ? PeriodFactory.reportingYear(end.getYear()) : Period.yearOf(yearType, end),
                "year");
    }

    private static Period readQuarter(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        YearType yearType = context.yearType() == null ? YearType.FINANCIAL : context.yearType();
        LocalDate end = end(parts);
        return endingOn(end, Period.quarterOf(yearType, end), "quarter");
    }

    private static Period readMonth(PeriodPattern.Parts parts, NormalizedLiteral literal, PeriodContext context) {
        LocalDate end = end(parts);
        return endingOn(end, Period.monthOf(end), "month");
    }

    private static Period endingOn(LocalDate end, Period period, String what) {
        if (!period.end().equals(end)) {
            throw PeriodException.invalid("No " + what + " ends on " + PeriodFormat.day(end) + ". '" + period.label()
                    + "' is " + PeriodFormat.days(period) + ".");
        }
        return period;
    }

    private static LocalDate end(PeriodPattern.Parts parts) {
        return Days.end(parts.text("end"));
    }
}
