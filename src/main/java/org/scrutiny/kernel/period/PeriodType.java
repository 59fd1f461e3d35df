package org.scrutiny.kernel.period;

/** The kind of a period. The names are stored, so they stay as they are. */
public enum PeriodType {
    FINANCIAL_YEAR(YearType.FINANCIAL, 12, 12),
    FINANCIAL_HALF(YearType.FINANCIAL, 6, 6),
    FINANCIAL_QUARTER(YearType.FINANCIAL, 3, 3),
    ACADEMIC_YEAR(YearType.ACADEMIC, 12, 12),
    ACADEMIC_QUARTER(YearType.ACADEMIC, 3, 3),
    /** Autumn, spring or summer; they tile the academic year, but are not equally long. */
    ACADEMIC_TERM(YearType.ACADEMIC, 0, 12),
    AUTUMN_AND_SPRING_TERMS(YearType.ACADEMIC, 7, 12),
    CALENDAR_YEAR(YearType.CALENDAR, 12, 12),
    CALENDAR_QUARTER(YearType.CALENDAR, 3, 3),
    /** The year to 31 March, which national returns name by the year in which it ends. */
    REPORTING_YEAR(YearType.FINANCIAL, 12, 12),
    MONTH(null, 1, 1),
    /** Monday to Sunday, numbered as in ISO 8601. */
    WEEK(null, 0, 0),
    /** A count on one day. */
    SNAPSHOT(null, 0, 1),
    /** A count on one day of a month, where the day is not known. */
    CENSUS_MONTH(null, 1, 12),
    /** A number of months up to a day. */
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

    /** The kind of year it is a year or a part of; {@code null} where the type does not say. */
    public YearType yearType() {
        return yearType;
    }

    /** How many months it lasts; 0 where that is not the same for all. */
    int months() {
        return months;
    }

    /** The least number of months by which it can move and still be of this type; 0 for weeks. */
    int step() {
        return step;
    }
}
