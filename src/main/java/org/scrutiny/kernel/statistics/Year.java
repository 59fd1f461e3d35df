package org.scrutiny.kernel.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One year of a series.
 *
 * @param firstYear calendar year in which it begins
 * @param included number of its periods with a figure
 * @param expected number of its periods
 * @param complete whether the periods with a figure cover the year; an incomplete year must not be compared
 * @param value the year's figure by its rule, or the only figure of a yearly series; null if it cannot be computed
 * @param meanOfPeriods mean of the periods' figures; for ratios it differs from the year's figure
 * @param numerator number of cases in the year, or null
 * @param denominator sum of the periods' denominators, or null
 */
public record Year(
        int firstYear,
        int included,
        int expected,
        boolean complete,
        Double value,
        double meanOfPeriods,
        Double numerator,
        Double denominator) {
    private static final int MONTHS_PER_YEAR = 12;

    /**
     * Computes the years of a series, oldest first. A year without any figure is omitted.
     *
     * @param figures figures in order
     * @param stepMonths months from one period to the next
     * @param firstMonth month in which a year begins: 4 for a financial year
     * @param multiplier 100 for percentages
     */
    public static List<Year> of(
            List<YearlyFigure> figures, int stepMonths, int firstMonth, YearRule rule, double multiplier) {
        Map<Integer, List<YearlyFigure>> byYear = figures.stream()
                .filter(YearlyFigure::known)
                .collect(Collectors.groupingBy(
                        figure -> firstYear(figure.end(), firstMonth), TreeMap::new, Collectors.toList()));
        boolean hasYearEnd = figures.stream()
                .anyMatch(figure -> figure.known()
                        && figure.end().plusDays(1).getDayOfMonth() == 1
                        && figure.end().plusDays(1).getMonthValue() == firstMonth);
        List<Year> years = new ArrayList<>();
        byYear.forEach((firstYear, parts) -> {
            if (parts.stream().anyMatch(part -> part.value() != null)) {
                LocalDate firstDay = LocalDate.of(firstYear, firstMonth, 1);
                years.add(of(parts, stepMonths, firstDay, rule, multiplier, hasYearEnd));
            }
        });
        return years;
    }

    private static Year of(
            List<YearlyFigure> parts,
            int stepMonths,
            LocalDate firstDay,
            YearRule rule,
            double multiplier,
            boolean hasYearEnd) {
        List<Double> values = values(parts);
        double mean = sum(values) / values.size();
        LocalDate lastDay = firstDay.plusYears(1).minusDays(1);
        int length = rule == YearRule.YEAR_END ? 0 : parts.get(0).months();
        int expected =
                length == 0 ? MONTHS_PER_YEAR / stepMonths : Math.max(1, (MONTHS_PER_YEAR + length - 1) / length);
        // A yearly count on another day, such as a census, is the figure of its year unless others are of the last day.
        boolean isOnlyCount = !hasYearEnd && expected == 1;
        List<YearlyFigure> used = rule == YearRule.YEAR_END
                ? parts.stream()
                        .filter(part -> isOnlyCount || part.end().equals(lastDay))
                        .limit(1)
                        .toList()
                : parts;
        boolean complete = length == 0 ? parts.size() >= expected && !used.isEmpty() : cover(parts, firstDay, lastDay);
        boolean ratios = !used.isEmpty() && used.stream().allMatch(part -> part.denominator() != null);
        Double numerator =
                ratios ? sum(used.stream().map(YearlyFigure::numerator).toList()) : null;
        Double denominator =
                ratios ? sum(used.stream().map(YearlyFigure::denominator).toList()) : null;
        Double value = switch (rule) {
            case POOLED ->
                ratios && denominator > 0
                        ? Double.valueOf(numerator * multiplier / denominator)
                        : expected == 1 && complete ? parts.get(0).value() : null;
            case SUM -> sum(values);
            case YEAR_END -> used.isEmpty() ? null : used.get(0).value();
        };
        return new Year(firstDay.getYear(), parts.size(), expected, complete, value, mean, numerator, denominator);
    }

    /** Whether the periods, in order, cover a year and nothing outside it. */
    private static boolean cover(List<YearlyFigure> parts, LocalDate firstDay, LocalDate lastDay) {
        LocalDate next = firstDay;
        for (YearlyFigure part : parts) {
            if (!part.start().equals(next)) {
                return false;
            }
            next = part.end().plusDays(1);
        }
        return next.equals(lastDay.plusDays(1));
    }

    private static List<Double> values(List<YearlyFigure> parts) {
        return parts.stream().map(YearlyFigure::value).filter(Objects::nonNull).toList();
    }

    private static int firstYear(LocalDate day, int firstMonth) {
        return day.getMonthValue() >= firstMonth ? day.getYear() : day.getYear() - 1;
    }

    private static Double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
