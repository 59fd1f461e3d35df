package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Codes of periods on the wire. Most are the Department for Education's time identifiers. */
final class PeriodCodes {
    /** The Department's list of weeks ends here, so a fifty-third week has no pair. */
    static final int MAX_WEEK = 52;

    private PeriodCodes() {}

    static String code(Period period) {
        LocalDate start = period.start();
        return switch (period.type()) {
            case FINANCIAL_YEAR -> "FY";
            case FINANCIAL_QUARTER -> "FYQ" + number(period);
            case FINANCIAL_HALF -> "P" + number(period);
            case ACADEMIC_YEAR -> "AY";
            case ACADEMIC_QUARTER -> "AYQ" + number(period);
            case ACADEMIC_TERM -> "T" + number(period);
            case AUTUMN_AND_SPRING_TERMS -> "T1T2";
            case CALENDAR_YEAR -> "CY";
            case CALENDAR_QUARTER -> "CYQ" + number(period);
            case REPORTING_YEAR -> "RY";
            case MONTH -> "M" + start.getMonthValue();
            case WEEK -> "W" + week(start);
            case SNAPSHOT, CENSUS_MONTH, ROLLING, MULTI_YEAR, YEAR_TO_DATE ->
                period.type().name().toLowerCase(Locale.ROOT);
        };
    }

    static String timeIdentifier(Period period) {
        return timePeriod(period) == null ? null : code(period);
    }

    static String timePeriod(Period period) {
        LocalDate start = period.start();
        return switch (period.type()) {
            case FINANCIAL_YEAR,
                    FINANCIAL_HALF,
                    FINANCIAL_QUARTER,
                    ACADEMIC_YEAR,
                    ACADEMIC_QUARTER,
                    ACADEMIC_TERM,
                    AUTUMN_AND_SPRING_TERMS -> {
                int year = period.yearType().yearOf(start);
                yield year + "/" + (year + 1);
            }
            case CALENDAR_YEAR, CALENDAR_QUARTER, MONTH -> Integer.toString(start.getYear());
            case REPORTING_YEAR -> Integer.toString(period.end().getYear());
            case WEEK -> week(start) > MAX_WEEK ? null : Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR));
            case SNAPSHOT, CENSUS_MONTH, ROLLING, MULTI_YEAR, YEAR_TO_DATE -> null;
        };
    }

    static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static int number(Period period) {
        return PeriodInvariants.number(period.type(), period.start());
    }
}
