package org.scrutiny.figures.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.indicator.Basis;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;

class MissingPeriodsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3  | Q1 2024/25                                  | 2024-12-31 | Q2 2024/25
            3  | Q1 2024/25                                  | 2025-01-01 | Q2 2024/25; Q3 2024/25
            3  | Q1 2024/25; Q3 2024/25                      | 2025-01-01 | Q2 2024/25
            3  | Q1 2024/25; Q2 2024/25                      | 2024-10-01 | -
            3  | Q3 2024/25                                  | 2024-06-01 | -
            3  | 30 June 2024                                | 2025-01-01 | 30 September 2024; 31 December 2024
            3  | 30 June 2024; 29 September 2024             | 2025-01-01 | 31 December 2024
            3  | 12 months to 30 June 2024                   | 2024-10-01 | 12 months to 30 September 2024
            3  | April to June 2024 year to date             | 2025-08-01 | April to September 2024 year to date; April to December 2024 year to date; April 2024 to March 2025 year to date; April to June 2025 year to date
            3  | 2023/24; Q1 2024/25; 2024/25                | 2024-10-01 | Q2 2024/25
            3  | 2023/24                                     | 2026-10-01 | -
            1  | January 2024                                | 2024-03-31 | February 2024
            1  | 31 January 2024                             | 2024-04-01 | 29 February 2024; 31 March 2024
            12 | 2022/23                                     | 2025-04-01 | 2023/24; 2024/25
            12 | 2022/23 academic year                       | 2024-09-01 | 2023/24 academic year
            12 | 2023 calendar year                          | 2025-01-01 | 2024 calendar year
            12 | 31 March 2023                               | 2025-01-01 | 31 March 2024
            12 | 18 January 2024                             | 2026-02-01 | January 2025 census; January 2026 census
            12 | 18 January 2024; 16 January 2025            | 2026-01-31 | -
            12 | Autumn and spring terms 2022/23             | 2024-04-01 | Autumn and spring terms 2023/24
            12 | 2019/20 to 2021/22                          | 2023-04-01 | 2020/21 to 2022/23
            12 | Q1 2024/25                                  | 2026-04-01 | -
            3  | 12 months to 15 June 2024                   | 2026-04-01 | -
            3  | 31 March 2022; 31 March 2023; 31 March 2024 | 2025-01-01 | -
            3  | 31 March 2023; 31 March 2024                | 2024-07-01 | 30 June 2023; 30 September 2023; 31 December 2023; 30 June 2024
            12 | 31 March 2022; 31 March 2023; 31 March 2024 | 2025-04-01 | 31 March 2025
            3  | Q1 2022/23; Q1 2023/24; Q1 2024/25          | 2022-12-01 | Q2 2022/23
            1  | December 2100                               | 2101-06-01 | -
            """)
    void findsMissingPeriods(int stepMonths, String there, LocalDate before, String missing) {
        List<Period> periods = Arrays.stream(there.split("; "))
                .map(literal -> Period.parse(literal, PeriodContext.NONE))
                .toList();
        assertThat(String.join(
                        "; ",
                        new MissingPeriods(stepMonths, Basis.FLOW)
                                .missing(periods, before).stream()
                                        .map(Period::label)
                                        .toList()))
                .isEqualTo(missing == null ? "" : missing);
    }

    @Test
    void countsOnceAYearMissNoneWhateverTheirDayIsCalled() {
        List<Period> periods = Stream.of("Q4 2021/22", "Q4 2022/23", "Q4 2023/24")
                .map(literal -> Period.parse(literal, PeriodContext.NONE))
                .toList();
        LocalDate before = LocalDate.of(2025, 1, 1);
        assertThat(new MissingPeriods(3, Basis.SNAPSHOT).missing(periods, before))
                .isEmpty();
        assertThat(new MissingPeriods(3, Basis.FLOW).missing(periods, before)).hasSize(9);
    }
}
