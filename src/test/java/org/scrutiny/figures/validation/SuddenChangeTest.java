package org.scrutiny.figures.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.indicator.Frequency;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.testsupport.Builders;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.Slow;

/**
 * Compares the check of sudden changes, which reads a span of the series and decides in doubles where it can, with the exact
 * limits of the whole series.
 */
@Slow
class SuddenChangeTest {
    private static final LocalDate FIRST = LocalDate.of(1985, 4, 1);

    /** How the values of a series vary. */
    private enum Values {
        NOISY,
        CONSTANT,
        RARE,
        ALTERNATING,
        LARGE,
        RATIOS
    }

    /** A series as it is stored. */
    private record Stored(
            Indicator indicator, List<FigureUnderTest> figures, List<LocalDate> breaks, List<FigureKey> excluded) {
        SeriesSnapshot snapshot(Predicate<FigureUnderTest> isRead) {
            SeriesSnapshot snapshot = new SeriesSnapshot();
            figures.stream().filter(isRead).forEach(snapshot::put);
            breaks.forEach(snapshot::addBreak);
            excluded.forEach(snapshot::exclude);
            return snapshot;
        }

        /** What is read of the series to check these figures. */
        SeriesSnapshot snapshotFor(List<FigureUnderTest> written) {
            SeriesSpan span =
                    written.stream().map(SeriesSpan::of).reduce(SeriesSpan::and).orElseThrow();
            SeriesSnapshot snapshot = snapshot(figure -> isIn(span, figure));
            if (!written.stream().allMatch(figure -> span.suffices(figure, snapshot))) {
                figures.stream().filter(figure -> isIn(span.rest(), figure)).forEach(snapshot::put);
            }
            return snapshot;
        }

        private static boolean isIn(SeriesSpan span, FigureUnderTest figure) {
            LocalDate start = figure.period().start();
            return !start.isBefore(span.from()) && start.isBefore(span.before());
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheExactLimitsOfTheWholeSeries(Values values) {
        Random random = new Random(values.name().hashCode());
        int violations = 0;
        for (int i = 0; i < 600; i++) {
            violations += compare(random, values);
        }
        assertThat(violations).isGreaterThan(values == Values.CONSTANT || values == Values.RARE ? -1 : 100);
    }

    /** Figures are checked in the order of their periods, and rejected ones affect no later one. */
    private static int compare(Random random, Values values) {
        Stored stored = series(random, values);
        List<FigureUnderTest> written = written(random, values, stored);
        SeriesSnapshot whole = stored.snapshot(figure -> true);
        SeriesSnapshot part = stored.snapshotFor(written);
        RuleParameters parameters =
                new RuleParameters(null, null, random.nextBoolean() ? null : 5 + random.nextInt(20), null, null, null);
        Map<FigureKey, SeriesSnapshot.SeriesFigure> replaced = new HashMap<>();
        Map<FigureKey, SeriesSnapshot.SeriesFigure> replacedPart = new HashMap<>();
        written.forEach(figure -> {
            replaced.put(figure.key(), whole.put(figure));
            replacedPart.put(figure.key(), part.put(figure));
        });
        int violations = 0;
        for (FigureUnderTest figure : written) {
            assertThat(part.preceding(figure, SuddenChange.MAX_POINTS))
                    .isEqualTo(whole.preceding(figure, SuddenChange.MAX_POINTS));
            Violation expected = SuddenChange.exactViolation(parameters, figure, whole);
            assertThat(SuddenChange.findViolation(parameters, figure, part))
                    .as("%s in %s", figure, stored)
                    .isEqualTo(expected);
            if (expected != null) {
                violations++;
                if (random.nextBoolean()) {
                    whole.restore(figure.period(), replaced.get(figure.key()));
                    part.restore(figure.period(), replacedPart.get(figure.key()));
                }
            }
        }
        return violations;
    }

    /** The value at which the exact limits change their mind, and its neighbours in the last stored decimal. */
    @ParameterizedTest
    @EnumSource(names = {"NOISY", "ALTERNATING", "LARGE", "RATIOS"})
    void agreesNextToALimit(Values values) {
        Random random = new Random(values.name().hashCode());
        RuleParameters parameters = new RuleParameters(null, null, 5, null, null, null);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Stored stored = series(random, values);
            SeriesSnapshot snapshot = stored.snapshot(figure -> true);
            Period period = period(random, stored.indicator, 70);
            long inside = base(values) * 10_000_000_000L;
            long outside = inside * 3;
            if (isBeyond(parameters, stored, period, inside, snapshot)
                    || !isBeyond(parameters, stored, period, outside, snapshot)) {
                continue;
            }
            found++;
            while (outside - inside > 1) {
                long middle = inside + (outside - inside) / 2;
                if (isBeyond(parameters, stored, period, middle, snapshot)) {
                    outside = middle;
                } else {
                    inside = middle;
                }
            }
            for (long near : List.of(inside - 1, inside, outside, outside + 1)) {
                FigureUnderTest figure = figure(stored.indicator, period, near);
                assertThat(SuddenChange.findViolation(parameters, figure, snapshot))
                        .as("%s in %s", figure, stored)
                        .isEqualTo(SuddenChange.exactViolation(parameters, figure, snapshot));
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 100})
    void readsABoundedPartOfALongSeries(int written) {
        Indicator indicator = indicator(Measure.COUNT, Frequency.QUARTERLY, null);
        List<FigureUnderTest> figures = IntStream.range(0, 400)
                .mapToObj(i -> figure(indicator, quarter(i), i % 7 * 10_000_000_000L))
                .toList();
        Stored stored = new Stored(indicator, figures, List.of(), List.of());
        List<FigureUnderTest> latest = figures.subList(399 - written, 400);
        SeriesSnapshot snapshot = stored.snapshotFor(latest);
        assertThat(snapshot.preceding(figure(indicator, quarter(400), 0), 1_000))
                .hasSizeBetween(SuddenChange.MAX_POINTS + written, SuddenChange.MAX_POINTS + 3 + written);
    }

    @Test
    void readsTheRestOfASeriesWithGaps() {
        Indicator indicator = indicator(Measure.COUNT, Frequency.QUARTERLY, null);
        List<FigureUnderTest> figures = IntStream.range(0, 40)
                .mapToObj(i -> figure(indicator, quarter(2 * i), 0))
                .toList();
        FigureUnderTest written = figure(indicator, quarter(90), 0);
        Stored stored = new Stored(indicator, figures, List.of(), List.of());
        assertThat(stored.snapshotFor(List.of(written)).preceding(written, 1_000))
                .hasSize(40);
        Stored rebased = new Stored(indicator, figures, List.of(quarter(70).start()), List.of());
        assertThat(rebased.snapshotFor(List.of(written)).preceding(written, 1_000))
                .hasSize(5);
    }

    /** The quarter to March 2004 starts before the range, but ends after a count in it. */
    @Test
    void readsALongPeriodThatEndsInTheRange() {
        Indicator indicator = indicator(Measure.COUNT, Frequency.QUARTERLY, null);
        FigureUnderTest written = figure(indicator, Period.quarterOf(YearType.FINANCIAL, LocalDate.of(2010, 6, 30)), 0);
        List<FigureUnderTest> figures = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            figures.add(
                    figure(indicator, Period.snapshot(LocalDate.of(2005, 1, 1).plusDays(i)), 0));
        }
        figures.add(figure(indicator, Period.snapshot(LocalDate.of(2004, 3, 15)), 0));
        FigureUnderTest quarter = figure(indicator, Period.quarterOf(YearType.FINANCIAL, LocalDate.of(2004, 3, 31)), 0);
        figures.add(quarter);
        Stored stored = new Stored(indicator, figures, List.of(), List.of());
        assertThat(stored.snapshotFor(List.of(written)).preceding(written, SuddenChange.MAX_POINTS))
                .extracting(SeriesSnapshot.SeriesFigure::period)
                .hasSize(24)
                .contains(quarter.period());
    }

    private static boolean isBeyond(
            RuleParameters parameters, Stored stored, Period period, long units, SeriesSnapshot snapshot) {
        return SuddenChange.exactViolation(parameters, figure(stored.indicator, period, units), snapshot) != null;
    }

    private static Stored series(Random random, Values values) {
        Frequency frequency = List.of(Frequency.values()).get(random.nextInt(3));
        Integer window =
                random.nextInt(5) == 0 ? Integer.valueOf(List.of(1, 3, 12).get(random.nextInt(3))) : null;
        Measure measure = values == Values.RARE
                ? Measure.COUNT
                : List.of(Measure.values()).get(random.nextInt(Measure.values().length));
        Indicator indicator = indicator(measure, frequency, window);
        int points = random.nextInt(4) == 0 ? 60 : 5 + random.nextInt(36);
        int absent = random.nextInt(3) == 0 ? 20 : 0;
        boolean mixed = random.nextInt(3) == 0;
        Map<FigureKey, FigureUnderTest> figures = new HashMap<>();
        for (int i = 70 - points; i < 70; i++) {
            if (random.nextInt(100) >= absent) {
                add(figures, figure(indicator, period(random, indicator, i), amounts(random, values, i)));
            }
            if (mixed && random.nextInt(3) == 0) {
                add(figures, figure(indicator, otherPeriod(random, indicator, i), amounts(random, values, i)));
            }
        }
        List<FigureUnderTest> all = new ArrayList<>(figures.values());
        all.sort(Comparator.comparing(FigureUnderTest::period));
        List<LocalDate> breaks = random.nextInt(4) == 0 && !all.isEmpty()
                ? List.of(all.get(random.nextInt(all.size())).period().start())
                : List.of();
        List<FigureKey> excluded = all.stream()
                .filter(figure -> random.nextInt(12) == 0)
                .map(FigureUnderTest::key)
                .toList();
        return new Stored(indicator, all, breaks, excluded);
    }

    private static void add(Map<FigureKey, FigureUnderTest> figures, FigureUnderTest figure) {
        figures.put(figure.key(), figure);
    }

    /** New and revised figures, in the order in which they are checked. */
    private static List<FigureUnderTest> written(Random random, Values values, Stored stored) {
        Map<FigureKey, FigureUnderTest> written = new HashMap<>();
        int number = 1 + random.nextInt(5);
        for (int i = 0; i < number; i++) {
            boolean revised = random.nextBoolean() && !stored.figures.isEmpty();
            Period period = revised
                    ? stored.figures.get(random.nextInt(stored.figures.size())).period()
                    : period(random, stored.indicator, 68 + random.nextInt(6));
            Amounts amounts = amounts(random, values, i);
            if (random.nextInt(3) == 0 && amounts.value() != null) {
                amounts = new Amounts(amounts.value().multiply(BigDecimal.valueOf(3)), null, null);
            }
            add(written, figure(stored.indicator, period, amounts));
        }
        return written.values().stream()
                .sorted(Comparator.comparing(
                                (FigureUnderTest figure) -> figure.period().end())
                        .thenComparing(FigureUnderTest::period))
                .toList();
    }

    private static int base(Values values) {
        return values == Values.LARGE ? 100_000_000 : 50;
    }

    private static Amounts amounts(Random random, Values values, int i) {
        if (random.nextInt(25) == 0) {
            return new Amounts(null, null, null);
        }
        return switch (values) {
            case NOISY -> value(base(values) * 10L + random.nextInt(200), 1);
            case CONSTANT -> value(base(values), random.nextInt(2));
            case RARE -> value(random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0, 0);
            case ALTERNATING -> value(base(values) + (i % 2 == 0 ? 1 : -1), 0);
            case LARGE -> value(base(values) * 10_000_000_000L + random.nextInt(1_000), 10);
            case RATIOS -> {
                int denominator = 40 + random.nextInt(400);
                int numerator = denominator / 3 + random.nextInt(denominator / 3);
                yield new Amounts(
                        value(1_000L * numerator / denominator, 1).value(),
                        BigDecimal.valueOf(numerator),
                        BigDecimal.valueOf(denominator));
            }
        };
    }

    private static Amounts value(long unscaled, int scale) {
        return new Amounts(BigDecimal.valueOf(unscaled, scale), null, null);
    }

    private static Period quarter(int index) {
        return Period.quarterOf(YearType.FINANCIAL, FIRST.minusYears(80).plusMonths(3L * index));
    }

    /** A period of the indicator's own kind. */
    private static Period period(Random random, Indicator indicator, int index) {
        LocalDate day = FIRST.plusMonths((long) indicator.frequency().months() * index);
        Period regular = switch (indicator.frequency()) {
            case MONTHLY -> Period.monthOf(day);
            case QUARTERLY -> Period.quarterOf(YearType.FINANCIAL, day);
            case ANNUAL -> Period.yearOf(YearType.FINANCIAL, day);
        };
        LocalDate end = regular.end();
        return switch (random.nextInt(12)) {
            case 0 -> Period.snapshot(end);
            case 1, 2, 3 ->
                indicator.windowMonths() == null
                        ? regular
                        : new Period(PeriodType.ROLLING, end.plusDays(1).minusMonths(indicator.windowMonths()), end);
            default -> regular;
        };
    }

    private static Period otherPeriod(Random random, Indicator indicator, int index) {
        LocalDate day = FIRST.plusMonths((long) indicator.frequency().months() * index);
        return switch (random.nextInt(4)) {
            case 0 -> Period.yearOf(YearType.FINANCIAL, day);
            case 1 -> Period.snapshot(day.plusDays(random.nextInt(80)));
            case 2 -> {
                Period year = Period.yearOf(YearType.FINANCIAL, day);
                yield new Period(
                        PeriodType.YEAR_TO_DATE,
                        year.start(),
                        year.start().plusMonths(1L + random.nextInt(12)).minusDays(1));
            }
            default -> Period.monthOf(day);
        };
    }

    private static FigureUnderTest figure(Indicator indicator, Period period, long units) {
        return figure(indicator, period, value(units, 10));
    }

    private static FigureUnderTest figure(Indicator indicator, Period period, Amounts amounts) {
        return new FigureUnderTest(indicator, "E08000001", period, amounts);
    }

    private static Indicator indicator(Measure measure, Frequency frequency, Integer windowMonths) {
        IndicatorBuilder indicator =
                Builders.aCount().code("A").measure(EnumNames.of(measure)).frequency(EnumNames.of(frequency));
        return (windowMonths == null ? indicator : indicator.rolling(windowMonths)).unstored();
    }
}
