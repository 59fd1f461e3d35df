package org.scrutiny.kernel.period;

import java.time.LocalDate;
import java.time.Month;

/** Kind of year. A year is identified by the calendar year in which it starts. */
public enum YearType {
    FINANCIAL(Month.APRIL),
    ACADEMIC(Month.SEPTEMBER),
    CALENDAR(Month.JANUARY);

    private final Month startMonth;

    YearType(Month startMonth) {
        this.startMonth = startMonth;
    }

    /** The first month of the year. */
    public Month startMonth() {
        return startMonth;
    }

    /** First day of the year that starts in the given calendar year. */
    public LocalDate start(int year) {
        return LocalDate.of(year, startMonth, 1);
    }

    /** The year that contains a day. */
    public int yearOf(LocalDate day) {
        return day.getMonthValue() < startMonth.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** Label of the year that starts in the given calendar year: {@code 2024/25}, or {@code 2024}. */
    public String label(int year) {
        if (this == CALENDAR) {
            return Integer.toString(year);
        }
        int next = (year + 1) % 100;
        return year + (next < 10 ? "/0" : "/") + next;
    }
}
