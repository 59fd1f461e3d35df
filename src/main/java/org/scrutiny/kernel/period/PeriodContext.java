package org.scrutiny.kernel.period;

/**
 * What is known when a literal is read.
 *
 * @param yearType the kind of year that the figures are counted in; {@code null} when it is not known
 * @param singleYear what a single year such as {@code 2025} stands for; only yearly figures have a use for it
 */
public record PeriodContext(YearType yearType, SingleYear singleYear) {
    /** Nothing is known: only literals that say everything themselves are read. */
    public static final PeriodContext NONE = new PeriodContext(null, SingleYear.REFUSED);

    public PeriodContext {
        singleYear = singleYear == null ? SingleYear.REFUSED : singleYear;
    }

    /** The kind of year is known; a single year is refused. */
    public static PeriodContext of(YearType yearType) {
        return new PeriodContext(yearType, SingleYear.REFUSED);
    }

    /** Yearly figures of what happened during the year. */
    public static PeriodContext annualFlow(YearType yearType) {
        return annual(yearType, SingleYear.YEAR_TO_31_MARCH);
    }

    /** Yearly figures of what was counted on one day; in a financial year that is its last. */
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
