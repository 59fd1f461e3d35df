package org.scrutiny.figures.signoff;

import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.rest.Checks;

/** The periods that can be signed off: those in which indicators are reported. */
final class SignOffPeriods {
    private SignOffPeriods() {}

    /** Rejects any period but a month, a quarter or a year. */
    static void check(Period period) {
        Checks.require(
                months(period) != 0,
                "/period",
                "A sign-off covers a month, a quarter or a year. Counts on one day and rolling figures belong to the one "
                        + "that contains their last day.",
                period.label());
    }

    /** Number of months of the period; 0 if it cannot be signed off. */
    static int months(Period period) {
        return switch (period.type()) {
            case MONTH -> 1;
            case FINANCIAL_QUARTER, ACADEMIC_QUARTER, CALENDAR_QUARTER -> 3;
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR, REPORTING_YEAR -> 12;
            default -> 0;
        };
    }
}
