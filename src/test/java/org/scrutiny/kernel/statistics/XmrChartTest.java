package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases outside the reference vectors. In a series, {@code -} is a missing value and {@code _} an absent period. */
class XmrChartTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "-, NONE, 7, 13",
        "4, NONE, 6, 12",
        "4 4, INSUFFICIENT, 5, 11",
        "4 4 4 4, INSUFFICIENT, 3, 9",
        "4 4 4 4 4, ZERO_VARIATION, 2, 8",
        "4 5 4 4 4, TRIAL, 2, 8",
        "4 5 4 5 4 5 4 5 4 5 4 5, TRIAL, 0, 1",
        "4 5 4 5 4 5 4 5 4 5 4 5 4, ESTABLISHED, 0, 0",
        "4 5 4 5 4 5 4 5 4 5 4 5 -, TRIAL, 0, 1",
        "4 - 5 - 4 - 5 - 4 - 5, INSUFFICIENT, 1, 7"
    })
    void statusFollowsTheNumberOfPoints(String series, LimitsStatus status, int untilRules, int untilEstablished) {
        XmrChart chart = chart(series);
        assertThat(chart.status()).isEqualTo(status);
        assertThat(chart.pointsUntilRules()).isEqualTo(untilRules);
        assertThat(chart.pointsUntilEstablished()).isEqualTo(untilEstablished);
    }

    /** In doubles the mean of nine times 33.3 is not 33.3, and every point would be on one side of it. */
    @Test
    void equalValuesEqualTheirMean() {
        XmrChart chart = chart("33.3 33.3 33.3 33.3 33.3 33.3 33.3 33.3 33.3");
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.signals()).isEmpty());
        assertThat(chart.current().limits().upper())
                .isEqualTo(chart.current().limits().lower());
    }

    /** Seven points on one side: a shift only if the gap policy joins them. */
    @ParameterizedTest
    @CsvSource({
        "1 1 1 1 9 9 9 9 9 9 9, BREAK, SHIFT",
        "1 1 1 1 9 9 9 - 9 9 9 9, BREAK, none",
        "1 1 1 1 9 9 9 _ 9 9 9 9, BREAK, none",
        "1 1 1 1 9 9 9 - 9 9 9 9, ADJACENT, SHIFT",
        "1 1 1 1 9 9 9 _ 9 9 9 9, ADJACENT, SHIFT",
        "1 1 1 1 9 9 9 !50 9 9 9 9, BREAK, SHIFT",
        "1 1 1 1 9 9 9 !- 9 9 9 9, BREAK, SHIFT",
        "1 2 3 4 5 6 7, BREAK, TREND",
        "1 2 3 4 - 5 6 7, BREAK, none",
        "1 2 3 4 _ 5 6 7, ADJACENT, TREND",
        "1 2 3 4 !0 5 6 7, BREAK, TREND",
        "1 2 3 4 4 5 6 7, BREAK, none"
    })
    void appliesTheGapPolicy(String series, GapPolicy policy, String rule) {
        XmrParameters parameters = new XmrParameters(7, 7, policy, false, null);
        XmrChart chart = XmrChart.of(series(series), parameters, List.of());
        List<Rule> last = chart.latest().signals().stream().map(Signal::rule).toList();
        assertThat(last.contains(Rule.SHIFT) || last.contains(Rule.TREND)).isEqualTo(!rule.equals("none"));
        if (!rule.equals("none")) {
            assertThat(last).contains(Rule.valueOf(rule));
        }
    }

    /** The same values as fractions of longs and of big integers; few different values, so that many lie on a line. */
    @Test
    void longsAndBigIntegersGiveTheSameVerdicts() {
        Random random = new Random(17);
        Rational large = Rational.of(new BigDecimal("1e30"));
        for (int i = 0; i < 500; i++) {
            int kinds = 2 + random.nextInt(20);
            int length = 5 + random.nextInt(60);
            List<SeriesPoint> small = new ArrayList<>();
            List<SeriesPoint> big = new ArrayList<>();
            for (int month = 0; month < length; month++) {
                LocalDate start = FIRST.plusMonths(month);
                Rational value = Rational.ratio(
                        BigDecimal.valueOf(random.nextInt(kinds)), BigDecimal.valueOf(1 + random.nextInt(kinds)), 100);
                small.add(new SeriesPoint(start, start, value, false));
                big.add(new SeriesPoint(start, start, value.times(large).over(large), false));
            }
            XmrParameters parameters = new XmrParameters(7, 7, GapPolicy.BREAK, random.nextBoolean(), null);
            XmrChart fast = XmrChart.of(new Series(small, 1), parameters, List.of());
            XmrChart exact = XmrChart.of(new Series(big, 1), parameters, List.of());
            assertThat(fast.points()).isEqualTo(exact.points());
            assertThat(fast.status()).isEqualTo(exact.status());
            Rational target = small.get(0).value();
            assertThat(fast.assurance(target, ImprovementDirection.INCREASE))
                    .isEqualTo(exact.assurance(target, ImprovementDirection.INCREASE));
        }
    }

    @Test
    void movingRangeNeedsTwoNeighbours() {
        ProcessLimits limits = chart("10 12 - 20 21 _ 40").current().limits();
        assertThat(limits.averageMovingRange()).isEqualTo(1.5);
        assertThat(limits.mean()).isEqualTo(103 / 5.0);
        assertThat(limits.upper()).isCloseTo(20.6 + 2.66 * 1.5, within(1e-12));
        assertThat(limits.lowerNear()).isCloseTo(20.6 - 2.66, within(1e-12));
    }

    /** Mean 10, average moving range 2: limits 4.68 and 15.32. */
    @ParameterizedTest
    @CsvSource({
        "15.32, INCREASE, INCONSISTENT",
        "15.3200000001, INCREASE, CONSISTENT_FAIL",
        "15.3200000001, DECREASE, CONSISTENT_PASS",
        "4.68, DECREASE, INCONSISTENT",
        "4.6799999999, DECREASE, CONSISTENT_FAIL",
        "4.6799999999, INCREASE, CONSISTENT_PASS",
        "20, NEUTRAL,",
        "20, RANGE,"
    })
    void comparesTargetsWithLimitsExactly(BigDecimal target, ImprovementDirection good, Assurance expected) {
        assertThat(chart("9 11 9 11 9 11 9 11 9 11").assurance(Rational.of(target), good))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100, INCREASE, CONSISTENT_PASS",
        "100.1, INCREASE, CONSISTENT_FAIL",
        "99.9, INCREASE, CONSISTENT_PASS",
        "100, DECREASE, CONSISTENT_PASS",
        "99.9, DECREASE, CONSISTENT_FAIL"
    })
    void assuranceOfIdenticalValues(BigDecimal target, ImprovementDirection good, Assurance expected) {
        assertThat(chart("100 100 100 100 100").assurance(Rational.of(target), good))
                .isEqualTo(expected);
    }

    @Test
    void givesNoAssuranceWithoutATargetOrPoints() {
        assertThat(chart("9 11 9 11 9").assurance(null, ImprovementDirection.INCREASE))
                .isNull();
        assertThat(chart("9 11 9 11").assurance(Rational.of(50), ImprovementDirection.INCREASE))
                .isNull();
        assertThat(chart("9 11 9 11").variation(ImprovementDirection.INCREASE)).isNull();
        assertThat(chart("9 11 9 11 9 -").variation(ImprovementDirection.INCREASE))
                .isNull();
        assertThat(chart("9 11 9 11 9 !99").variationIcon(ImprovementDirection.INCREASE))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "90, INCREASE, SPECIAL_CAUSE_IMPROVEMENT, IMPROVEMENT_HIGH",
        "90, DECREASE, SPECIAL_CAUSE_CONCERN, CONCERN_HIGH",
        "90, RANGE, SPECIAL_CAUSE_NEUTRAL_HIGH, NEUTRAL_HIGH",
        "-90, INCREASE, SPECIAL_CAUSE_CONCERN, CONCERN_LOW",
        "-90, DECREASE, SPECIAL_CAUSE_IMPROVEMENT, IMPROVEMENT_LOW",
        "-90, NEUTRAL, SPECIAL_CAUSE_NEUTRAL_LOW, NEUTRAL_LOW",
        "10, INCREASE, COMMON_CAUSE, COMMON_CAUSE"
    })
    void classifiesTheLatestPoint(String last, ImprovementDirection good, PointType type, VariationIcon icon) {
        XmrChart chart = chart("9 11 9 11 9 11 9 11 9 11 9 11 " + last);
        assertThat(chart.variation(good)).isEqualTo(type);
        assertThat(chart.variationIcon(good)).isEqualTo(icon);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-01, 4, 2021-04-01", "2021-02-10, 4, 2021-02-10", "2019-01-01, 0, 2019-01-01", "2030-01-01, 0,"
    })
    void rebaseStartsAtTheNextPeriod(LocalDate rebase, int firstOfLast, LocalDate begunBy) {
        XmrChart chart = XmrChart.of(series("1 2 1 2 8 9 8 9"), XmrParameters.STANDARD, List.of(rebase));
        assertThat(chart.current().first()).isEqualTo(firstOfLast);
        assertThat(chart.current().rebase()).isEqualTo(begunBy);
        assertThat(chart.segments()).hasSize(firstOfLast == 0 ? 1 : 2);
    }

    /** Only the first twelve points determine the limits; the rules apply to all points. */
    @Test
    void baselineFixesTheLimits() {
        XmrParameters parameters = new XmrParameters(7, 7, GapPolicy.BREAK, false, 12);
        XmrChart chart = XmrChart.of(series("9 11 9 11 9 11 9 11 9 11 9 11 30 30"), parameters, List.of());
        assertThat(chart.current().limits().mean()).isEqualTo(10);
        assertThat(chart.current().points()).isEqualTo(14);
        assertThat(chart.latest().signal()).isEqualTo(new Signal(Rule.OUTSIDE, Direction.HIGH));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new XmrParameters(7, 7, GapPolicy.BREAK, false, 11));
    }

    /** Screening that would leave no moving range, or only zeros, is not applied. */
    @ParameterizedTest
    @CsvSource({"5 5 5 5 5 9, 0.8", "5 6 5 6 5 6 5 6 5 30, 1.0", "5 5 5 5 5, 0"})
    void screensLargeMovingRanges(String series, double averageRange) {
        XmrParameters parameters = new XmrParameters(7, 7, GapPolicy.BREAK, true, null);
        assertThat(XmrChart.of(series(series), parameters, List.of())
                        .current()
                        .limits()
                        .averageMovingRange())
                .isEqualTo(averageRange);
    }

    @Test
    void emptySeriesHasNoVerdict() {
        XmrChart chart = XmrChart.of(new Series(List.of(), 3), XmrParameters.STANDARD, List.of());
        assertThat(chart.status()).isEqualTo(LimitsStatus.NONE);
        assertThat(chart.pointsUntilEstablished()).isEqualTo(13);
        assertThat(chart.points()).isEmpty();
        assertThat(chart.variation(ImprovementDirection.INCREASE)).isNull();
    }

    @Test
    void rejectsTwoValuesForOnePeriod() {
        SeriesPoint point = series("1").points().get(0);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Series(List.of(point, point), 3));
    }

    @Test
    void sortsThePoints() {
        List<SeriesPoint> points = new ArrayList<>(series("1 5 2 8 3").points());
        Collections.reverse(points);
        assertThat(new Series(points, 3)).isEqualTo(series("1 5 2 8 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 5 5, OVERLAPPING_WINDOWS",
        "4, 0 0, OVERLAPPING_WINDOWS",
        "3, 5 5,",
        "3, 0 1 1 2,",
        "3, 0 1 0 1, RARE_EVENTS",
        "0, 0 0 0, RARE_EVENTS",
        "0, '',"
    })
    void findsObjections(int windowMonths, String cases, LimitsStatus expected) {
        List<Rational> numbers = Stream.of(cases.split(" ", 0))
                .filter(text -> !text.isEmpty())
                .map(text -> Rational.of(new BigDecimal(text)))
                .toList();
        assertThat(Suitability.objection(series("1 2 3"), windowMonths, numbers))
                .isEqualTo(expected);
    }

    private static XmrChart chart(String series) {
        return XmrChart.of(series(series), XmrParameters.STANDARD, List.of());
    }

    /** Quarters from April 2020; {@code !} excludes a point. */
    private static Series series(String text) {
        List<SeriesPoint> points = new ArrayList<>();
        LocalDate start = FIRST;
        for (String word : text.split(" ", 0)) {
            boolean excluded = word.startsWith("!");
            String value = excluded ? word.substring(1) : word;
            if (!value.equals("_")) {
                points.add(new SeriesPoint(
                        start,
                        start.plusMonths(3).minusDays(1),
                        value.equals("-") ? null : Rational.of(new BigDecimal(value)),
                        excluded));
            }
            start = start.plusMonths(3);
        }
        return new Series(points, 3);
    }
}
