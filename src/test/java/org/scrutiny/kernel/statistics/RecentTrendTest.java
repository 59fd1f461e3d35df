package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases outside the reference vectors: refusals, and a trend that depends on a single year. */
class RecentTrendTest {
    @Test
    void cannotBeCalculatedWithoutIntervals() {
        RecentTrend trend = RecentTrend.of(
                List.of(rate(100), rate(200), rate(300), new YearValue(400, 1, 400.0, null), rate(500)), false);
        assertThat(trend.verdict()).isEqualTo(RecentTrendVerdict.CANNOT_BE_CALCULATED);
        assertThat(trend.reason()).contains("uncertainty").contains("5 years");
    }

    @Test
    void proportionNeedsNoInterval() {
        List<YearValue> years = IntStream.of(100, 200, 300, 400, 500)
                .mapToObj(x -> new YearValue(x, 1_000, x / 10.0, null))
                .toList();
        assertThat(RecentTrend.of(years, true).verdict()).isEqualTo(RecentTrendVerdict.INCREASING);
    }

    /** Without the last year the slope is negative, although the rise over all five is significant. */
    @Test
    void rejectsATrendThatDependsOnOneYear() {
        RecentTrend counts =
                RecentTrend.of(List.of(rate(4_000), rate(3_900), rate(3_800), rate(3_700), rate(9_000)), false);
        assertThat(counts.chiSquare()).isGreaterThan(100);
        assertThat(counts.verdict()).isEqualTo(RecentTrendVerdict.NO_SIGNIFICANT_CHANGE);
        List<YearValue> parts = IntStream.of(400, 390, 380, 370, 900)
                .mapToObj(x -> new YearValue(x, 1_000, x / 10.0, Intervals.proportion(x, 1_000, 100)))
                .toList();
        RecentTrend proportions = RecentTrend.of(parts, true);
        assertThat(proportions.chiSquare()).isGreaterThan(100);
        assertThat(proportions.verdict()).isEqualTo(RecentTrendVerdict.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void usesOnlyTheLastFiveYears() {
        List<YearValue> years =
                List.of(rate(5_000), rate(4_000), rate(100), rate(200), rate(300), rate(400), rate(500));
        assertThat(RecentTrend.of(years, false).verdict()).isEqualTo(RecentTrendVerdict.INCREASING);
        assertThat(RecentTrend.of(years.subList(3, 7), false).reason()).contains("there are 4");
    }

    private static YearValue rate(double events) {
        return new YearValue(events, 1, events, Intervals.rate(events, 1, 1));
    }
}
