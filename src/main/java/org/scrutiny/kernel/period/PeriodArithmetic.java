package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.YearMonth;

/** Moves periods by calendar months. */
final class PeriodArithmetic {
    private PeriodArithmetic() {}

    static Period plusMonths(Period period, long months) {
        int step = period.type().step();
        if (step == 0 || months % step != 0) {
            throw PeriodException.invalid("'" + period.label() + "' cannot move by " + months + " months.");
        }
        YearMonth last = YearMonth.from(period.end()).plusMonths(months);
        return switch (period.type()) {
            case SNAPSHOT -> Period.snapshot(monthEnd(period, last));
            case ROLLING ->
                PeriodFactory.rolling(PeriodInvariants.monthsIn(period.start(), period.end()), monthEnd(period, last));
            case YEAR_TO_DATE -> PeriodFactory.yearToDate(period.yearType(), last);
            default -> new Period(period.type(), period.start().plusMonths(months), last.atEndOfMonth());
        };
    }

    /** Only the end of a month has a sure counterpart in every other month (30 January and February). */
    private static LocalDate monthEnd(Period period, YearMonth last) {
        if (!PeriodInvariants.isMonthEnd(period.end())) {
            throw PeriodException.invalid(
                    "'" + period.label() + "' does not end with a month, so it cannot move by months.");
        }
        return last.atEndOfMonth();
    }
}
