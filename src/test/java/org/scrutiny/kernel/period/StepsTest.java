package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023/24                                 | 2024/25
            1999/00                                 | 2000/01
            April to September 2018                 | October 2018 to March 2019
            October 2018 to March 2019              | April to September 2019
            Q3 2023/24                              | Q4 2023/24
            Q4 2023/24                              | Q1 2024/25
            Q4 2023/24 academic year                | Q1 2024/25 academic year
            Q4 2023 (October to December)           | Q1 2024 (January to March)
            2023/24 academic year                   | 2024/25 academic year
            Autumn term 2024/25                     | Spring term 2024/25
            Spring term 2024/25                     | Summer term 2024/25
            Summer term 2024/25                     | Autumn term 2025/26
            Autumn and spring terms 2024/25         | Autumn and spring terms 2025/26
            2023 calendar year                      | 2024 calendar year
            2024 reporting year                     | 2025 reporting year
            January 2024                            | February 2024
            December 2023                           | January 2024
            Week beginning 26 February 2024         | Week beginning 4 March 2024
            Week beginning 21 December 2020         | Week beginning 28 December 2020
            31 January 2024                         | 29 February 2024
            29 February 2024                        | 31 March 2024
            28 February 2023                        | 31 March 2023
            31 December 2024                        | 31 January 2025
            January 2024 census                     | January 2025 census
            12 months to 31 January 2024            | 12 months to 29 February 2024
            2014 to 2016 calendar years             | 2015 to 2017 calendar years
            2018/19 to 2022/23                      | 2019/20 to 2023/24
            April to September 2023 year to date    | April to October 2023 year to date
            April 2023 to March 2024 year to date   | April to April 2024 year to date
            """)
    void nextAndPrevious(String before, String after) {
        assertThat(period(before).next()).isEqualTo(period(after));
        assertThat(period(after).previous()).isEqualTo(period(before));
        assertThat(period(before).distance(period(after))).isEqualTo(1);
        assertThat(period(after).distance(period(before))).isEqualTo(-1);
        assertThat(period(before).distance(period(before))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2023/24                           | 12  | Q1 2024/25
            Q1 2023/24                           | -12 | Q1 2022/23
            31 March 2024                        | 3   | 30 June 2024
            30 June 2024                         | -3  | 31 March 2024
            31 August 2023                       | 6   | 29 February 2024
            12 months to 30 September 2024       | 3   | 12 months to 31 December 2024
            April to December 2023 year to date  | 3   | April 2023 to March 2024 year to date
            April 2023 to March 2024 year to date | 3  | April to June 2024 year to date
            Autumn term 2024/25                  | 12  | Autumn term 2025/26
            2023/24                              | 24  | 2025/26
            """)
    void plusMonths(String from, int months, String to) {
        assertThat(period(from).plusMonths(months)).isEqualTo(period(to));
        assertThat(period(to).plusMonths(-months)).isEqualTo(period(from));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2022/23           | Q4 2024/25                    | 11
            Q4 2023/24           | Q1 2024 (January to March)    | 0
            Q4 2023/24           | Q2 2024 (April to June)       | 1
            2022/23              | 2025 reporting year           | 2
            2022/23              | 12 months to 31 March 2025    | 2
            12 months to 15 May 2024 | 12 months to 15 June 2024 | 1
            Autumn term 2022/23  | Summer term 2024/25           | 8
            31 March 2024        | 31 March 2025                 | 12
            21 January 2024      | 21 January 2024               | 0
            Week beginning 30 December 2019 | Week beginning 4 January 2021 | 53
            """)
    void distance(String from, String to, long steps) {
        assertThat(period(from).distance(period(to))).isEqualTo(steps);
        assertThat(period(to).distance(period(from))).isEqualTo(-steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 March 2024                       | 30 June 2025                        | 3  | 5
            18 January 2024                     | 16 January 2025                     | 12 | 1
            Q1 2022/23                          | Q1 2024/25                          | 12 | 2
            April to June 2023 year to date     | April to June 2024 year to date     | 3  | 4
            12 months to 30 June 2024           | 12 months to 31 December 2024       | 3  | 2
            """)
    void distanceInStepsThatTheCallerKnows(String from, String to, int stepMonths, long steps) {
        assertThat(period(from).distance(period(to), stepMonths)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2024/25                      | 2024/25
            Q1 2024/25                      | Q1 2024/25 academic year
            Q1 2024/25                      | 30 June 2024
            April 2024                      | April 2024 census
            2023/24                         | 2023/24 academic year
            2023/24                         | 12 months to 30 June 2024
            Autumn term 2024/25             | Autumn and spring terms 2024/25
            Week beginning 4 March 2024     | March 2024
            18 January 2024                 | 16 January 2025
            31 January 2024                 | 16 January 2025
            12 months to 15 May 2024        | 12 months to 31 May 2024
            12 months to 30 June 2024       | 6 months to 30 June 2024
            April to June 2023 year to date | January to June 2023 year to date
            2014 to 2016 calendar years     | 2014 to 2017 calendar years
            """)
    void noCommonStep(String one, String other) {
        assertThatThrownBy(() -> period(one).distance(period(other)))
                .isInstanceOf(PeriodException.class)
                .hasMessageContaining(one)
                .hasMessageContaining(other);
        assertThatThrownBy(() -> period(other).distance(period(one))).isInstanceOf(PeriodException.class);
    }

    @Test
    void whatCannotMoveSaysSo() {
        assertThatThrownBy(period("21 January 2024")::next).hasMessageContaining("does not end with a month");
        assertThatThrownBy(period("12 months to 15 May 2024")::previous).isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("Q1 2024/25").plusMonths(1)).hasMessageContaining("does not move by 1 months");
        assertThatThrownBy(() -> period("Week beginning 4 March 2024").plusMonths(1))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("Q1 2024/25").distance(period("Q1 2024/25"), 0))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("31 March 2024").distance(period("30 April 2024"), 3))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("April 2024").plusMonths(Integer.MAX_VALUE))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> Period.monthOf(LocalDate.of(2100, 12, 1)).next())
                .isInstanceOf(PeriodException.class);
    }

    private static Period period(String label) {
        return Period.parse(label, PeriodContext.NONE);
    }
}
