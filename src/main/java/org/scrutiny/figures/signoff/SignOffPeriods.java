package org.scrutiny.figures.signoff;

import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.Checks;

/** The periods that are signed off: those that indicators are reported in. */
final class SignOffPeriods {
    private SignOffPeriods() {}

    /** Refuses any other than a month, a quarter or a year. */
    static void check(Period period) {
        Checks.broken(
                months(period) == 0,
                "/period",
                "A dashboard is signed off by the month, the quarter or the year, as its indicators are reported; counts "
                        + "on a day and rolling figures are part of the one that their last day lies in.",
                period.label());
    }

    /** How many months it has; 0 if it is not signed off. */
    static int months(Period period) {
        return switch (period.type()) {
            case MONTH -> 1;
            case FINANCIAL_QUARTER, ACADEMIC_QUARTER, CALENDAR_QUARTER -> 3;
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR, REPORTING_YEAR -> 12;
            default -> 0;
        };
    }
}
