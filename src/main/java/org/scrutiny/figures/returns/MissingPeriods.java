package org.scrutiny.figures.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;

/**
 * Finds the periods of a series without a figure: from the first figure on, in steps of a number of months. A step is
 * identified by the month in which a period ends, so a count on 29 September fills the place of one on the 30th. Figures of
 * other lengths, such as a year's among quarters, do not count. Nor do counts on a day or of a rolling window in an area
 * that has submitted them for only one month of each year, as national tables do.
 *
 * @param stepMonths months from one figure to the next
 * @param basis for a snapshot, a quarter is the name of its last day
 */
record MissingPeriods(int stepMonths, Basis basis) {
    private static final int LAST_YEAR = 2100;
    private static final int YEAR = 12;
    private static final int QUARTER = 3;
    /** This many figures, all of the same month, show that no other month is submitted. */
    private static final int ENOUGH = 3;

    /**
     * The periods without a figure that ended before a day, in order.
     *
     * @param there the periods with a figure
     */
    List<Period> missing(Collection<Period> there, LocalDate before) {
        Optional<Period> first = there.stream().filter(this::isStep).min(Comparator.comparing(Period::end));
        if (first.isEmpty() || isYearly(there.stream().filter(this::isStep).toList())) {
            return List.of();
        }
        Set<YearMonth> filled = new HashSet<>();
        Set<List<LocalDate>> days = new HashSet<>();
        for (Period period : there) {
            days.add(List.of(period.start(), period.end()));
            if (isStep(period)) {
                filled.add(YearMonth.from(period.end()));
            }
        }
        List<Period> missing = new ArrayList<>();
        YearMonth month = YearMonth.from(first.get().end()).plusMonths(stepMonths);
        for (int months = stepMonths;
                month.getYear() <= LAST_YEAR && month.atDay(1).isBefore(before);
                months += stepMonths, month = month.plusMonths(stepMonths)) {
            if (!filled.contains(month)) {
                Period period = later(first.get(), month, months);
                if (period.end().isBefore(before) && !days.contains(List.of(period.start(), period.end()))) {
                    missing.add(period);
                }
            }
        }
        return missing;
    }

    private boolean isYearly(List<Period> steps) {
        return stepMonths < YEAR
                && steps.size() >= ENOUGH
                && (basis == Basis.SNAPSHOT
                        || steps.stream()
                                .allMatch(period -> period.type() == PeriodType.ROLLING
                                        || period.type() == PeriodType.SNAPSHOT
                                        || period.type() == PeriodType.CENSUS_MONTH
                                        || period.type() == PeriodType.YEAR_TO_DATE))
                && steps.stream()
                                .map(period -> period.end().getMonth())
                                .distinct()
                                .count()
                        == 1;
    }

    private static Period later(Period first, YearMonth month, int months) {
        boolean someDay = first.type() == PeriodType.CENSUS_MONTH
                || (first.type() == PeriodType.SNAPSHOT && !isMonthEnd(first.end()));
        return someDay
                ? new Period(PeriodType.CENSUS_MONTH, month.atDay(1), month.atEndOfMonth())
                : first.plusMonths(months);
    }

    private boolean isStep(Period period) {
        return switch (period.type()) {
            case SNAPSHOT, CENSUS_MONTH, YEAR_TO_DATE -> true;
            case ROLLING -> isMonthEnd(period.end());
            case FINANCIAL_YEAR,
                    ACADEMIC_YEAR,
                    CALENDAR_YEAR,
                    REPORTING_YEAR,
                    MULTI_YEAR,
                    ACADEMIC_TERM,
                    AUTUMN_AND_SPRING_TERMS -> stepMonths == YEAR;
            case FINANCIAL_QUARTER, ACADEMIC_QUARTER, CALENDAR_QUARTER -> stepMonths == QUARTER;
            case MONTH -> stepMonths == 1;
            case FINANCIAL_HALF, WEEK -> false;
        };
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
