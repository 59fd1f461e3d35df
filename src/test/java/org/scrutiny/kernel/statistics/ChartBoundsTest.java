package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of parameters and results. */
class ChartBoundsTest {
    @ParameterizedTest
    @CsvSource({"5, 5, true", "12, 12, true", "4, 7, false", "7, 4, false", "13, 7, false", "7, 13, false"})
    void acceptsRunsOfFiveToTwelvePoints(int shift, int trend, boolean allowed) {
        if (allowed) {
            assertThat(new XmrParameters(shift, trend, GapPolicy.BREAK, false, 12).shiftLength())
                    .isEqualTo(shift);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new XmrParameters(shift, trend, GapPolicy.BREAK, false, null))
                    .withMessageContaining("5 to 12");
        }
    }

    @Test
    void rejectsABaselineBelowTwelvePoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XmrParameters(7, 7, GapPolicy.BREAK, false, 11))
                .withMessageContaining("12");
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "8, 0", "6, 0", "4.999, -1", "8.001, 1"})
    void ratioOnItsLimitIsInside(double value, int expected) {
        assertThat(new AttributeChart.Point(value, 5, 8).outside()).isEqualTo(expected);
    }

    @Test
    void clipsOnlyProportionsAtOne() {
        List<AttributeChart.Ratio> ratios = List.of(
                new AttributeChart.Ratio(9, 10), new AttributeChart.Ratio(8, 10), new AttributeChart.Ratio(9, 10));
        assertThat(AttributeChart.of(ratios, true, false).points()).allMatch(point -> point.upper() == 1);
        assertThat(AttributeChart.of(ratios, false, false).points()).allMatch(point -> point.upper() > 1);
    }

    /** Ratios of 1: without variation, the limits are not widened. */
    @Test
    void limitsEqualTheCentreWithoutVariation() {
        List<AttributeChart.Ratio> whole = List.of(new AttributeChart.Ratio(10, 10), new AttributeChart.Ratio(20, 20));
        AttributeChart chart = AttributeChart.of(whole, true, true);
        assertThat(chart.centre()).isEqualTo(1);
        assertThat(chart.points()).allMatch(point -> point.lower() == 1 && point.upper() == 1 && point.outside() == 0);
    }

    @Test
    void givesNoIntervalForInvalidCounts() {
        assertThat(Intervals.proportion(1, 0, 100)).isNull();
        assertThat(Intervals.proportion(0, 0, 100)).isNull();
        assertThat(Intervals.proportion(3, 2, 100)).isNull();
        assertThat(Intervals.proportion(-1, 2, 100)).isNull();
        assertThat(Intervals.rate(1, 0, 1)).isNull();
        assertThat(Intervals.rate(-1, 5, 1)).isNull();
        assertThat(Intervals.rate(2.5, 5, 1)).isNull();
        assertThat(Intervals.rate(12.5, 5, 1)).isNotNull();
        assertThat(Intervals.rate(9, 1, 1).method()).isEqualTo(IntervalMethod.EXACT_POISSON);
        assertThat(Intervals.rate(10, 1, 1).method()).isEqualTo(IntervalMethod.BYAR);
    }
}
