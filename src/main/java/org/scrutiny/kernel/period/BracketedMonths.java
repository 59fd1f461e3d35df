package org.scrutiny.kernel.period;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months in brackets that specify a quarter: {@code July to September}, or only the last month, {@code Jun-21}.
 *
 * @param firstMonth 0 if only the last month is given
 * @param firstYear 0 if missing
 * @param lastYear 0 if missing
 */
record BracketedMonths(int firstMonth, int firstYear, int lastMonth, int lastYear) {
    private static final String YEAR = "(?:[ -]?'?(\\d{4}|\\d{2}))?";
    private static final Pattern MONTHS =
            Pattern.compile("(?:(" + Months.NAME + ")" + YEAR + "(?:-| to ))?(" + Months.NAME + ")" + YEAR);

    static BracketedMonths parse(String text) {
        Matcher matcher = MONTHS.matcher(text);
        if (!matcher.matches()) {
            throw PeriodException.invalid(
                    "'(" + text + ")' is not recognised. Brackets may hold the months of the period"
                            + " (July to September), or provisional, revised, final or outturn.");
        }
        return new BracketedMonths(
                matcher.group(1) == null ? 0 : Months.number(matcher.group(1)),
                Years.full(matcher.group(2)),
                Months.number(matcher.group(3)),
                Years.full(matcher.group(4)));
    }

    boolean agrees(Period period) {
        return lastMonth == period.end().getMonthValue()
                && (lastYear == 0 || lastYear == period.end().getYear())
                && (firstMonth == 0 || firstMonth == period.start().getMonthValue())
                && (firstYear == 0 || firstYear == period.start().getYear());
    }

    void requireAgreement(Period period) {
        if (!agrees(period)) {
            throw PeriodException.invalid("The brackets say " + text() + calendarQuarter() + ", but '" + period.label()
                    + "' is " + PeriodFormat.days(period) + ".");
        }
    }

    private String calendarQuarter() {
        boolean quarter = firstMonth % 3 == 1 && lastMonth == firstMonth + 2;
        return quarter ? ", which is calendar quarter " + lastMonth / 3 : "";
    }

    String text() {
        return (firstMonth == 0 ? "" : Months.label(firstMonth, firstYear) + " to ")
                + Months.label(lastMonth, lastYear);
    }
}
