package org.scrutiny.kernel.period;

import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A period in SDMX notation.
 *
 * @param timePeriod a reporting period ({@code 2024-A1}, {@code 2024-S1}, {@code 2024-Q1}, {@code 2024-M04},
 *     {@code 2024-W12}), a date, a month, or a first day with a duration ({@code 2023-07-01/P12M})
 * @param reportingYearStartDay first day of the reporting year, such as {@code --04-01}, which gives a reporting
 *     period its dates; {@code null} for other notations
 */
public record SdmxPeriod(String timePeriod, String reportingYearStartDay) {
    static SdmxPeriod of(Period period) {
        return switch (period.type()) {
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR, REPORTING_YEAR -> reporting(period, "A");
            case FINANCIAL_HALF -> reporting(period, "S");
            case FINANCIAL_QUARTER, ACADEMIC_QUARTER, CALENDAR_QUARTER -> reporting(period, "Q");
            case MONTH ->
                new SdmxPeriod(
                        period.start().getYear() + "-M"
                                + twoDigits(period.start().getMonthValue()),
                        "--01-01");
            case WEEK ->
                new SdmxPeriod(
                        period.start().get(IsoFields.WEEK_BASED_YEAR) + "-W"
                                + twoDigits(PeriodCodes.week(period.start())),
                        "--01-01");
            case SNAPSHOT -> new SdmxPeriod(period.end().toString(), null);
            case CENSUS_MONTH ->
                new SdmxPeriod(
                        period.start().getYear() + "-"
                                + twoDigits(period.start().getMonthValue()),
                        null);
            // Includes terms: an SDMX trimester has four months, but only the autumn term does.
            case ACADEMIC_TERM, AUTUMN_AND_SPRING_TERMS, ROLLING, MULTI_YEAR, YEAR_TO_DATE ->
                new SdmxPeriod(
                        period.start() + "/P" + PeriodInvariants.monthsIn(period.start(), period.end()) + "M", null);
        };
    }

    private static SdmxPeriod reporting(Period period, String letter) {
        YearType yearType = period.yearType();
        return new SdmxPeriod(
                yearType.yearOf(period.start()) + "-" + letter + PeriodInvariants.number(period.type(), period.start()),
                "--" + twoDigits(yearType.startMonth().getValue()) + "-01");
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
