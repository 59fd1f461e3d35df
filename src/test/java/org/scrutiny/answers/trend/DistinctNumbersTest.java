package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in a sentence have as many decimals as it takes to distinguish them. */
class DistinctNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count | 4 3 5 5 7 5 3 6 3 7 6 3 5 12 | 12 in Q2 2023/24, lies above the upper limit of 11.8
            count | 4 3 5 5 7 5 3 6 3 7 6 3 5 14 | 14 in Q2 2023/24, lies above the upper limit of 12
            count | 4 3 5 5 7 5 3 6 3 7 6 3 5 6  | 6 in Q2 2023/24, lies within what chance alone explains (0 to 10, from 14
            percentage | 50.04 50.01 50.04 50.01 50.04 50.01 50.04 50.01 50.04 50.01 50.04 50.01 50.04 50.01 50.14 | 50.14% in Q3 2023/24, lies above the upper limit of 50.13%
            percentage | 50 51 50 51 50 51 50 51 50 51 50 51 50 51 | 51.0% in Q2 2023/24, lies within what chance alone explains (47.8% to 53.2%
            percentage | 104 105 104 105 104 105 104 105 104 105 104 105 104 105 | 105.0% in Q2 2023/24, lies within what chance alone explains (101.8% to 107.2%
            percentage | 98 99 98 99 98 99 98 99 98 99 98 99 98 99 | 99.0% in Q2 2023/24, lies within what chance alone explains (95.8% to 100.0%
            percentage above-whole | 98 99 98 99 98 99 98 99 98 99 98 99 98 99 | 99.0% in Q2 2023/24, lies within what chance alone explains (95.8% to 101.2%
            rate below-zero | -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 | 1.0 in Q2 2023/24, lies within what chance alone explains (-5.3 to 5.3
            rate | 0 1 0 1 0 1 0 1 0 1 0 1 0 1 | 1.0 in Q2 2023/24, lies within what chance alone explains (0.0 to 3.2
            count | 13 12 14 13 14 13 13 14 14 14 14 14 14 14 | all lie above the mean of 13.6, the latest at 14
            percentage | 60 60 60 60 60 60 60 60.04 60.04 60.04 60.04 60.04 60.04 60.04 | 60.04
            """)
    void aValueIsToldFromALimitOrTheMean(String measure, String values, String words) {
        assertThat(SeriesOf.a(measure)
                        .quartersFrom("Q1 2020/21", values)
                        .judge()
                        .summary())
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        // The upper limit is 53.16.
        "53.2, (47.84% to 53.16%, the target of 53.2% ",
        "53, (47.8% to 53.2%, the target of 53% ",
        "47.8, (47.84% to 53.16%, the target of 47.8% ",
        "51.04, the latest figure 51.0% in Q2 2023/24, the target of 51.04% ",
    })
    void numbersAreToldFromTheTarget(String target, String limits, String named) {
        String summary = SeriesOf.a("percentage")
                .quartersFrom("Q1 2020/21", "50 51 50 51 50 51 50 51 50 51 50 51 50 51")
                .target(target)
                .judge()
                .summary();
        assertThat(summary).contains(named.strip());
        if (limits.startsWith("(")) {
            assertThat(summary).contains(limits);
        }
    }

    @Test
    void aFigureThatEqualsTheTargetIsShownLikeIt() {
        assertThat(SeriesOf.a("percentage")
                        .quartersFrom("Q1 2020/21", "50 51 50 51 50 51 50 51 50 51 50 51 50 51.04")
                        .target("51.04")
                        .judge()
                        .summary())
                .contains("the latest figure, 51.04% in Q2 2023/24", "the target of 51.04%");
    }

    @Test
    void anUnchangedFigureIsToldFromTheTarget() {
        assertThat(SeriesOf.a("percentage")
                        .quartersFrom("Q1 2020/21", "66.66 66.66 66.66 66.66 66.66")
                        .target("66.7")
                        .judge()
                        .summary())
                .startsWith("No change: all 5 figures are 66.66%.");
    }

    @Test
    void aValueIsToldFromAComparator() {
        assertThat(SeriesOf.a("count")
                        .quartersFrom("Q1 2020/21", "40 41")
                        .comparator("41.3")
                        .judge()
                        .summary())
                .endsWith("Our 41 in Q2 2020/21 is similar to England (41.3).");
    }

    @Test
    void aValueIsToldFromThatOfLastYear() {
        String summary = SeriesOf.a("count rolling")
                .with("12 months to June 2022=40000; 12 months to September 2022=41000;"
                        + "12 months to June 2023=40000; 12 months to September 2023=44000")
                .judge()
                .summary();
        assertThat(summary).contains("A year apart it was 41,000").contains("and is 44,000");
    }
}
