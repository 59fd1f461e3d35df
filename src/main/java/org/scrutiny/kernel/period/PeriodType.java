package org.scrutiny.kernel.period;

/** Type of a period. The names are stored in the database, so they must not change. */
public enum PeriodType {
    FINANCIAL_YEAR(YearType.FINANCIAL, 12, 12),
    FINANCIAL_HALF(YearType.FINANCIAL, 6, 6),
    FINANCIAL_QUARTER(YearType.FINANCIAL, 3, 3),
    ACADEMIC_YEAR(YearType.ACADEMIC, 12, 12),
    ACADEMIC_QUARTER(YearType.ACADEMIC, 3, 3),
    /** Autumn, spring or summer. The terms tile the academic year, but differ in length. */
    ACADEMIC_TERM(YearType.ACADEMIC, 0, 12),
    AUTUMN_AND_SPRING_TERMS(YearType.ACADEMIC, 7, 12),
    CALENDAR_YEAR(YearType.CALENDAR, 12, 12),
    CALENDAR_QUARTER(YearType.CALENDAR, 3, 3),
    /** The year to 31 March, which national returns identify by the year in which it ends. */
    REPORTING_YEAR(YearType.FINANCIAL, 12, 12),
    MONTH(null, 1, 1),
    /** Monday to Sunday, numbered as in ISO 8601. */
    WEEK(null, 0, 0),
    /** A count on one day. */
    SNAPSHOT(null, 0, 1),
    /** A count on an unknown day of a month. */
    CENSUS_MONTH(null, 1, 12),
    /** A number of months to a day. */
    ROLLING(null, 0, 1),
    /** Two or more whole years pooled. */
    MULTI_YEAR(null, 0, 12),
    /** From the first day of a year to the end of one of its months. */
    YEAR_TO_DATE(null, 0, 1);

    private final YearType yearType;
    private final int months;
    private final int step;

    PeriodType(YearType yearType, int months, int step) {
        this.yearType = yearType;
        this.months = months;
        this.step = step;
    }

    /** The kind of year that it is, or is part of; {@code null} if the type leaves that open. */
    public YearType yearType() {
        return yearType;
    }

    /** Number of months that it covers; 0 if that varies. */
    int months() {
        return months;
    }

    /** The smallest number of months by which it can move and remain of this type; 0 for weeks. */
    int step() {
        return step;
    }
}
