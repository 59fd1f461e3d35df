package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodArithmeticTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023/24                                 | 12  | 2024/25
            1999/00                                 | 12  | 2000/01
            2023/24                                 | 24  | 2025/26
            April to September 2018                 | 6   | October 2018 to March 2019
            October 2018 to March 2019              | 6   | April to September 2019
            Q1 2023/24                              | 12  | Q1 2024/25
            Q1 2023/24                              | -12 | Q1 2022/23
            Q3 2023/24                              | 3   | Q4 2023/24
            Q4 2023/24                              | 3   | Q1 2024/25
            Q4 2023/24 academic year                | 3   | Q1 2024/25 academic year
            Q4 2023 (October to December)           | 3   | Q1 2024 (January to March)
            2023/24 academic year                   | 12  | 2024/25 academic year
            Autumn term 2024/25                     | 12  | Autumn term 2025/26
            Autumn and spring terms 2024/25         | 12  | Autumn and spring terms 2025/26
            2023 calendar year                      | 12  | 2024 calendar year
            2024 reporting year                     | 12  | 2025 reporting year
            January 2024                            | 1   | February 2024
            December 2023                           | 1   | January 2024
            31 January 2024                         | 1   | 29 February 2024
            29 February 2024                        | 1   | 31 March 2024
            28 February 2023                        | 1   | 31 March 2023
            31 December 2024                        | 1   | 31 January 2025
            31 March 2024                           | 3   | 30 June 2024
            30 June 2024                            | -3  | 31 March 2024
            31 August 2023                          | 6   | 29 February 2024
            January 2024 census                     | 12  | January 2025 census
            12 months to 31 January 2024            | 1   | 12 months to 29 February 2024
            12 months to 30 September 2024          | 3   | 12 months to 31 December 2024
            2014 to 2016 calendar years             | 12  | 2015 to 2017 calendar years
            2018/19 to 2022/23                      | 12  | 2019/20 to 2023/24
            April to September 2023 year to date    | 1   | April to October 2023 year to date
            April 2023 to March 2024 year to date   | 1   | April to April 2024 year to date
            April to December 2023 year to date     | 3   | April 2023 to March 2024 year to date
            April 2023 to March 2024 year to date   | 3   | April to June 2024 year to date
            """)
    void movesByMonthsAndBack(String from, int months, String to) {
        assertThat(period(from).plusMonths(months)).isEqualTo(period(to));
        assertThat(period(to).plusMonths(-months)).isEqualTo(period(from));
    }

    @Test
    void rejectsAMoveThatEndsInNoPeriodOfTheType() {
        assertThatThrownBy(() -> period("21 January 2024").plusMonths(1))
                .isInstanceOf(PeriodException.class)
                .hasMessageContaining("does not end with a month");
        assertThatThrownBy(() -> period("12 months to 15 May 2024").plusMonths(-1))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("Q1 2024/25").plusMonths(1)).hasMessageContaining("cannot move by 1 months");
        assertThatThrownBy(() -> period("Week beginning 4 March 2024").plusMonths(1))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> period("April 2024").plusMonths(Integer.MAX_VALUE))
                .isInstanceOf(PeriodException.class);
        assertThatThrownBy(() -> Period.monthOf(LocalDate.of(2100, 12, 1)).plusMonths(1))
                .isInstanceOf(PeriodException.class);
    }

    private static Period period(String label) {
        return Period.parse(label, PeriodContext.NONE);
    }
}
