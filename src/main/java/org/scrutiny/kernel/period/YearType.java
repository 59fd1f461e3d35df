package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;

/** The kind of year that figures are counted in. A year is named by the calendar year in which it starts. */
public enum YearType {
    FINANCIAL(Month.APRIL),
    ACADEMIC(Month.SEPTEMBER),
    CALENDAR(Month.JANUARY);

    private final Month startMonth;

    YearType(Month startMonth) {
        this.startMonth = startMonth;
    }

    /** The month on whose first day the year starts. */
    public Month startMonth() {
        return startMonth;
    }

    /** First day of the year that starts in the given calendar year. */
    public LocalDate start(int year) {
        return LocalDate.of(year, startMonth, 1);
    }

    /** The calendar year in which the year that contains a day starts. */
    public int yearOf(LocalDate day) {
        return day.getMonthValue() < startMonth.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** How the year that starts in the given calendar year is written: {@code 2024/25}, or {@code 2024}. */
    public String label(int year) {
        if (this == CALENDAR) {
            return Integer.toString(year);
        }
        int next = (year + 1) % 100;
        return year + (next < 10 ? "/0" : "/") + next;
    }
}
