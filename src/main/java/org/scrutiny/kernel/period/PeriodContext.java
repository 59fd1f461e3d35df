package org.scrutiny.kernel.period;

/**
 * What is known about an indicator when a literal is parsed.
 *
 * @param yearType the indicator's kind of year; {@code null} if unknown
 * @param singleYear meaning of a single year such as {@code 2025}; only yearly figures use it
 */
public record PeriodContext(YearType yearType, SingleYear singleYear) {
    /** Nothing is known: only unambiguous literals are accepted. */
    public static final PeriodContext NONE = new PeriodContext(null, SingleYear.REFUSED);

    public PeriodContext {
        singleYear = singleYear == null ? SingleYear.REFUSED : singleYear;
    }

    /** A known kind of year; a single year is refused. */
    public static PeriodContext of(YearType yearType) {
        return new PeriodContext(yearType, SingleYear.REFUSED);
    }

    /** Yearly figures of events during the year. */
    public static PeriodContext annualFlow(YearType yearType) {
        return annual(yearType, SingleYear.YEAR_TO_31_MARCH);
    }

    /** Yearly figures of a state on one day; in a financial year, its last. */
    public static PeriodContext annualSnapshot(YearType yearType) {
        return annual(yearType, SingleYear.ON_31_MARCH);
    }

    private static PeriodContext annual(YearType yearType, SingleYear financial) {
        SingleYear singleYear = switch (yearType) {
            case FINANCIAL -> financial;
            case ACADEMIC -> SingleYear.ACADEMIC_YEAR_ENDING;
            case CALENDAR -> SingleYear.CALENDAR_YEAR;
        };
        return new PeriodContext(yearType, singleYear);
    }

    boolean isAnnual() {
        return singleYear != SingleYear.REFUSED;
    }
}
