package org.scrutiny.figures.indicator;

import java.time.Month;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.kernel.period.SingleYear;
import org.scrutiny.kernel.period.YearType;

/**
 * Gives the figures of one time a single period, whatever the sender called it, so that a series has one key and one label for
 * it: for a count on one day, {@code 30 June 2024}, {@code June 2024} and {@code Q1 2024/25} are the same.
 */
record CanonicalPeriod(Basis basis, Frequency frequency, YearType yearType, SingleYear singleYear) {

    Period of(Period written) {
        if (isOfCensus(written)) {
            return singleYear.read(written.end().getYear());
        }
        if (basis == Basis.SNAPSHOT && isOfItsLastDay(written)) {
            return ofDay(written);
        }
        return switch (basis) {
            case FLOW, SNAPSHOT -> ofDays(written);
            // A window or a year to date of these days is not the quarter or the year.
            case ROLLING, YEAR_TO_DATE -> hasYearType(written) ? ofDays(written) : written;
        };
    }

    /** Whether it can be another name for the day in January on which national figures are counted. */
    private boolean isOfCensus(Period written) {
        return singleYear == SingleYear.IN_JANUARY
                && basis == Basis.SNAPSHOT
                && frequency != Frequency.MONTHLY
                && written.start().getMonth() == Month.JANUARY
                && ((written.months() == 0 && written.type() != PeriodType.WEEK) || written.months() == 1);
    }

    /** Whether it can be another name for its last day. The day of a census month is unknown. */
    private boolean isOfItsLastDay(Period written) {
        return switch (written.type()) {
            case SNAPSHOT,
                    MONTH,
                    FINANCIAL_QUARTER,
                    ACADEMIC_QUARTER,
                    CALENDAR_QUARTER,
                    FINANCIAL_HALF,
                    ROLLING,
                    YEAR_TO_DATE -> true;
            case FINANCIAL_YEAR, REPORTING_YEAR -> frequency == Frequency.ANNUAL && yearType == YearType.FINANCIAL;
            case ACADEMIC_YEAR, CALENDAR_YEAR, ACADEMIC_TERM, AUTUMN_AND_SPRING_TERMS, WEEK, CENSUS_MONTH, MULTI_YEAR ->
                false;
        };
    }

    private Period ofDay(Period written) {
        Period day = Period.snapshot(written.end());
        Period quarter = Period.quarterOf(yearType, day.end());
        Period month = Period.monthOf(day.end());
        return switch (frequency) {
            case ANNUAL -> day;
            case QUARTERLY -> endsWith(day, quarter) ? quarter : endsWith(day, month) ? month : day;
            case MONTHLY -> endsWith(day, month) ? month : day;
        };
    }

    private static boolean endsWith(Period day, Period period) {
        return period.end().equals(day.end());
    }

    private Period ofDays(Period written) {
        if (written.type() == PeriodType.CENSUS_MONTH) {
            return written;
        }
        Period quarter = Period.quarterOf(yearType, written.end());
        Period year = Period.yearOf(yearType, written.end());
        return hasDays(quarter, written) ? quarter : hasDays(year, written) ? year : written;
    }

    private static boolean hasDays(Period one, Period other) {
        return one.start().equals(other.start()) && one.end().equals(other.end());
    }

    private static boolean hasYearType(Period written) {
        return written.type().yearType() != null;
    }
}
