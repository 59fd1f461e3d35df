package org.scrutiny.answers.trend.assembly;

import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.kernel.period.Period;

/**
 * The periods of a series that dates and recorded judgements mean. Any day of a period means that period.
 *
 * @param periods in order
 * @param leftOut periods of figures that are not part of the series
 * @param months months from one expected figure to the next
 */
public record DatedPeriods(List<Period> periods, List<Period> leftOut, int months) {
    /** Index of the first period that ends on or after a day; -1 for none. */
    int firstFrom(LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.get(i).end().isBefore(day)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first period that begins on or after a day; -1 for none. */
    int firstBeginningFrom(LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.get(i).start().isBefore(day)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the period that contains some days; -1 for none. A figure for one day covers the time since the one before. */
    public int containing(LocalDate first, LocalDate last) {
        int index = firstFrom(first);
        return index >= 0
                        && !first.isBefore(begin(index))
                        && !last.isAfter(periods.get(index).end())
                ? index
                : -1;
    }

    /** Index of the period that a judgement is about; -1 for none. */
    int about(Judgement judgement) {
        LocalDate start = judgement.periodStart();
        LocalDate end = judgement.periodEnd();
        for (int i = 0; i < periods.size(); i++) {
            if (isAbout(judgement, periods.get(i))) {
                return i;
            }
        }
        return leftOut.stream().anyMatch(period -> isAbout(judgement, period)) ? -1 : containing(start, end);
    }

    /** The first day that a period accounts for. */
    LocalDate begin(int index) {
        Period period = periods.get(index);
        return period.start().equals(period.end()) ? period.end().plusDays(1).minusMonths(months) : period.start();
    }

    private static boolean isAbout(Judgement judgement, Period period) {
        return judgement.isAbout(period.start(), period.end());
    }
}
