package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.util.List;

/** Spans that are named by their last day. */
final class WindowForms {
    private static final String ENDING = " (?:to|up to|ending|ended|end) (?!date)(?<end>.+)";

    static final List<Form> ALL = List.of(
            Form.of("(?:rolling )?(?<months>\\d{1,4}) months?(?: rolling)?" + ENDING, WindowForms::readMonths),
            Form.of("(?:rolling )?twelve months?" + ENDING, WindowForms::readYear),
            Form.of("year" + ENDING, WindowForms::readYear),
            Form.of("(?<type>KIND) year" + ENDING, WindowForms::readNamedYear),
            Form.of("quarter" + ENDING, WindowForms::readQuarter),
            Form.of("month" + ENDING, WindowForms::readMonth));

    private WindowForms() {}

    private static Period readMonths(Form.Parts parts, Literal literal, PeriodContext context) {
        return Spans.rolling(parts.number("months"), end(parts));
    }

    private static Period readYear(Form.Parts parts, Literal literal, PeriodContext context) {
        return Spans.rolling(12, end(parts));
    }

    private static Period readNamedYear(Form.Parts parts, Literal literal, PeriodContext context) {
        YearType yearType = YearForms.named(parts.text("type"));
        LocalDate end = end(parts);
        return endingOn(
                end, yearType == null ? Spans.reportingYear(end.getYear()) : Period.yearOf(yearType, end), "year");
    }

    private static Period readQuarter(Form.Parts parts, Literal literal, PeriodContext context) {
        YearType yearType = context.yearType() == null ? YearType.FINANCIAL : context.yearType();
        LocalDate end = end(parts);
        return endingOn(end, Period.quarterOf(yearType, end), "quarter");
    }

    private static Period readMonth(Form.Parts parts, Literal literal, PeriodContext context) {
        LocalDate end = end(parts);
        return endingOn(end, Period.monthOf(end), "month");
    }

    private static Period endingOn(LocalDate end, Period period, String what) {
        if (!period.end().equals(end)) {
            throw PeriodException.invalid("No " + what + " ends on " + Labels.day(end) + "; '" + period.label()
                    + "' is " + Labels.days(period) + ".");
        }
        return period;
    }

    private static LocalDate end(Form.Parts parts) {
        return Days.end(parts.text("end"));
    }
}
