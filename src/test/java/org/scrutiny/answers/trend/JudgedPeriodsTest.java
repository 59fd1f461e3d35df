package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.answers.trend.model.TrendSegment;
import org.scrutiny.figures.judgement.JudgementKind;
import org.scrutiny.kernel.statistics.ChangeVerdict;

/** Any day of a period means that period: in a rebase, an exclusion and a cause. */
class JudgedPeriodsTest {
    private static final String DAYS = "70 72 71 73 72 85 86 84 87 85 86 88";

    @ParameterizedTest
    @CsvSource({"2022-07-01", "2022-08-15", "2022-09-30"})
    void aRebaseOnAnyDayOfAPeriodStartsWithIt(String day) {
        Trend trend = SeriesOf.a("duration")
                .quartersFrom("Q1 2021/22", DAYS)
                .rebase(day)
                .judge();
        assertThat(trend.segments()).extracting(TrendSegment::points).containsExactly(5, 7);
        TrendSegment first = trend.segments().get(0);
        assertThat(first.mean()).isEqualByComparingTo("71.6");
        assertThat(first.lowerLimit().doubleValue()).isCloseTo(67.61, within(1e-9));
        assertThat(first.upperLimit().doubleValue()).isCloseTo(75.59, within(1e-9));
        TrendSegment second = trend.segments().get(1);
        assertThat(second.mean()).isEqualByComparingTo("85.8571428571");
        assertThat(second.lowerLimit()).isEqualByComparingTo("80.9804761905");
        assertThat(second.upperLimit()).isEqualByComparingTo("90.7338095238");
        assertThat(SeriesOf.caveat(trend, CaveatCode.REBASE_MOVED)).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2022-06-30, 4, -
            2022-10-01, 6, -
            2021-01-01, 12, -
            2024-03-31, 11, -
            2024-04-01, 12, no period ends on or after
            """)
    void aRebaseElsewhere(String day, int before, String caveat) {
        Trend trend = SeriesOf.a("duration")
                .quartersFrom("Q1 2021/22", DAYS)
                .rebase(day)
                .judge();
        assertThat(trend.segments().get(0).points()).isEqualTo(before);
        String unused = SeriesOf.caveat(trend, CaveatCode.REBASE_UNUSED);
        assertThat(unused == null).isEqualTo(caveat == null);
        if (caveat != null) {
            assertThat(unused).contains(caveat);
        }
    }

    @Test
    void aRebaseInAGapStartsWithTheNextPeriodAndSaysSo() {
        Trend trend = SeriesOf.a("duration")
                .quartersFrom("Q1 2021/22", "70 72 71 73 72 absent 86 84 87 85 86")
                .rebase("2022-09-30")
                .judge();
        assertThat(trend.segments()).extracting(TrendSegment::points).containsExactly(5, 5);
        assertThat(SeriesOf.caveat(trend, CaveatCode.REBASE_MOVED)).endsWith("Q3 2022/23.");
    }

    /** Snapshots on quarter ends: the days since the one before belong to each. */
    @ParameterizedTest
    @CsvSource({"2023-07-01, 1", "2023-08-15, 1", "2023-09-30, 1", "2023-10-01, 2", "2023-06-30, 12"})
    void aRebaseBetweenSnapshotsStartsWithTheNext(String day, int before) {
        Trend trend = SeriesOf.a("count snapshot")
                .with("30 June 2023=10; 30 September 2023=12; 31 December 2023=11")
                .rebase(day)
                .judge();
        assertThat(trend.segments().get(0).points()).isEqualTo(before == 12 ? 3 : before);
        assertThat(SeriesOf.caveat(trend, CaveatCode.REBASE_MOVED)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, Q2 2023/24, 1",
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, 30 September 2023, 1",
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, 1 July 2023, 1",
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, August 2023, 1",
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, 2023/24, -1",
        "count, Q1 2023/24=10; Q2 2023/24=11; Q3 2023/24=12, 1 January 2024, -1",
        "count snapshot, 30 June 2023=10; 30 September 2023=11, Q2 2023/24, 1",
        "count snapshot, 30 June 2023=10; 30 September 2023=11, 2 August 2023, 1",
        "count monthly, May 2023=10; June 2023=11, 30 June 2023, 1",
        "count annual, 2021/22=10; 2022/23=11, 31 March 2023, 1",
        "count annual, 2021/22=10; 2022/23=11, Q1 2021/22, 0",
        "count rolling, 12 months to June 2023=10; 12 months to September 2023=11, 12 months to September 2023, 1",
        "count rolling, 12 months to June 2023=10; 12 months to September 2023=11, 15 September 2023, 1",
        // A month that is stored too has a figure of its own.
        "count, Q1 2023/24=10; Q2 2023/24=11; July 2023=3, July 2023, -1",
    })
    void anExclusionMeansThePeriodThatContainsIt(String kind, String figures, String period, int excluded) {
        for (JudgementKind judgement : List.of(JudgementKind.EXCLUSION, JudgementKind.CAUSE)) {
            Trend trend = SeriesOf.a(kind)
                    .with(figures)
                    .judged(judgement, period, "A strike.")
                    .judge();
            for (int i = 0; i < trend.points().size(); i++) {
                TrendPoint point = trend.points().get(i);
                assertThat(point.causes()).hasSize(i == excluded ? 1 : 0);
                assertThat(point.excluded()).isEqualTo(i == excluded && judgement == JudgementKind.EXCLUSION);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "count, 40 42 39 41 40 42 39 41 90",
        "count, 90",
        "count rolling, 40 42 39 41 40 42 39 41 90",
    })
    void anExcludedLatestFigureIsSaidToBeExcluded(String kind, String values) {
        SeriesOf series = SeriesOf.a(kind);
        if (kind.endsWith("rolling")) {
            series.with("12 months to June 2022=40; 12 months to June 2023=90");
        } else {
            series.quartersFrom("Q1 2022/23", values);
        }
        Trend before = series.judge();
        String latest = before.points().get(before.points().size() - 1).period();
        Trend trend =
                series.judged(JudgementKind.EXCLUSION, latest, "Counted twice").judge();
        String said = "The latest figure, 90 in " + latest + ", is excluded: Counted twice.";
        assertThat(trend.summary()).startsWith("No verdict. " + said);
        assertThat(trend.cannotJudge()).startsWith(said);
        assertThat(trend.variation()).isNull();
        assertThat(List.of(
                        trend.changes().previousPeriod(),
                        trend.changes().samePeriodLastYear(),
                        trend.changes().precedingFour()))
                .allSatisfy(change -> {
                    assertThat(change.verdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
                    assertThat(change.difference()).isNull();
                });
        assertThat(trend.changes().precedingFour().reason()).isEqualTo(said);
    }

    @Test
    void aChangeFromAnExcludedFigureIsNotTested() {
        Trend trend = SeriesOf.a("count")
                .quartersFrom("Q1 2022/23", "400 420 900")
                .judged(JudgementKind.EXCLUSION, "Q2 2022/23", "Counted twice.")
                .judge();
        assertThat(trend.changes().previousPeriod().verdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(trend.changes().previousPeriod().reason()).isEqualTo("The figure for Q2 2022/23 is excluded.");
    }

    @ParameterizedTest
    @CsvSource({"-, 11", "absent, 11", "40, 12"})
    void aFixedBaselineCountsPeriods(String third, int base) {
        String values = "40 44 " + third + " 40 44 40 44 40 44 40 44 40 400 900 400";
        TrendSegment segment = SeriesOf.a("duration")
                .quartersFrom("Q1 2020/21", values)
                .baseline(12)
                .judge()
                .segments()
                .get(0);
        double mean = base == 12 ? (7 * 40 + 5 * 44) / 12.0 : (6 * 40 + 5 * 44) / 11.0;
        assertThat(segment.mean().doubleValue()).isCloseTo(mean, within(1e-8));
    }
}
