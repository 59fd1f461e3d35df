package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** Meaning of a single year such as {@code 2025}. National tables use all of these, depending on the measure. */
public enum SingleYear {
    REFUSED,
    /** Events from 1 April 2024 to 31 March 2025. */
    YEAR_TO_31_MARCH,
    /** A count on 31 March 2025. */
    ON_31_MARCH,
    /** A count on 30 September 2025, the day of the workforce census. */
    ON_30_SEPTEMBER,
    /** A count on an unspecified day in January 2025. */
    IN_JANUARY,
    /** 1 January to 31 December 2025. */
    CALENDAR_YEAR,
    /** The academic year 2024/25. */
    ACADEMIC_YEAR_ENDING;

    /** The period that a year stands for. */
    public Period read(int year) {
        return switch (this) {
            case REFUSED ->
                throw PeriodException.ambiguous(
                        "The meaning of a single year is not clear.",
                        CALENDAR_YEAR.read(year),
                        YEAR_TO_31_MARCH.read(year),
                        ON_31_MARCH.read(year),
                        ACADEMIC_YEAR_ENDING.read(year));
            case YEAR_TO_31_MARCH -> PeriodFactory.reportingYear(year);
            case ON_31_MARCH -> Period.snapshot(LocalDate.of(year, Month.MARCH, 31));
            case ON_30_SEPTEMBER -> Period.snapshot(LocalDate.of(year, Month.SEPTEMBER, 30));
            case IN_JANUARY -> PeriodFactory.month(PeriodType.CENSUS_MONTH, YearMonth.of(year, Month.JANUARY));
            case CALENDAR_YEAR -> PeriodFactory.year(YearType.CALENDAR, year);
            case ACADEMIC_YEAR_ENDING -> PeriodFactory.year(YearType.ACADEMIC, year - 1);
        };
    }

    /** The meaning of a year that is called a reporting year, which is neither a calendar nor an academic year. */
    Period readReportingYear(int year) {
        return switch (this) {
            case ON_31_MARCH, ON_30_SEPTEMBER, IN_JANUARY -> read(year);
            case REFUSED, YEAR_TO_31_MARCH, CALENDAR_YEAR, ACADEMIC_YEAR_ENDING -> YEAR_TO_31_MARCH.read(year);
        };
    }
}
