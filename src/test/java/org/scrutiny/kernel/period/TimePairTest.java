package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePairTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024/2025 | FYQ1                           | Q1 2024/25                      | 2024/2025 | FYQ1
            2024/25   | FYQ1                           | Q1 2024/25                      | 2024/2025 | FYQ1
            2024-25   | FYQ4                           | Q4 2024/25                      | 2024/2025 | FYQ4
            202425    | Financial year Q1              | Q1 2024/25                      | 2024/2025 | FYQ1
            202425    | financial year quarter 2       | Q2 2024/25                      | 2024/2025 | FYQ2
            202425    | Financial year                 | 2024/25                         | 2024/2025 | FY
            199900    | FY                             | 1999/00                         | 1999/2000 | FY
            2018/2019 | P1                             | April to September 2018         | 2018/2019 | P1
            201819    | Part 2 (October to March)      | October 2018 to March 2019      | 2018/2019 | P2
            201819    | Financial year part 1          | April to September 2018         | 2018/2019 | P1
            2023/2024 | AY                             | 2023/24 academic year           | 2023/2024 | AY
            202425    | Financial year Q1-Q4           | 2024/25                         | 2024/2025 | FY
            2024/25   | Q1                             | Q1 2024/25                      | 2024/2025 | FYQ1
            2024/25   | Quarter 3                      | Q3 2024/25                      | 2024/2025 | FYQ3
            2024-25   | 4                              | Q4 2024/25                      | 2024/2025 | FYQ4
            202324    | Academic Year                  | 2023/24 academic year           | 2023/2024 | AY
            2023/2024 | AYQ3                           | Q3 2023/24 academic year        | 2023/2024 | AYQ3
            2024/2025 | T1                             | Autumn term 2024/25             | 2024/2025 | T1
            202425    | Spring term                    | Spring term 2024/25             | 2024/2025 | T2
            2024/2025 | T3                             | Summer term 2024/25             | 2024/2025 | T3
            202425    | Autumn and spring term         | Autumn and spring terms 2024/25 | 2024/2025 | T1T2
            2024/2025 | T1T2                           | Autumn and spring terms 2024/25 | 2024/2025 | T1T2
            2024      | CY                             | 2024 calendar year              | 2024      | CY
            2024      | Calendar year                  | 2024 calendar year              | 2024      | CY
            2024      | Calendar year Q1               | Q1 2024 (January to March)      | 2024      | CYQ1
            2025      | Reporting year                 | 2025 reporting year             | 2025      | RY
            2025      | RY                             | 2025 reporting year             | 2025      | RY
            2024      | M4                             | April 2024                      | 2024      | M4
            2024      | January                        | January 2024                    | 2024      | M1
            2024      | W12                            | Week beginning 18 March 2024    | 2024      | W12
            2024      | Week 12                        | Week beginning 18 March 2024    | 2024      | W12
            2020      | W1                             | Week beginning 30 December 2019 | 2020      | W1
            """)
    void parsesAndFormatsAPair(String timePeriod, String identifier, String label, String printedPeriod, String code) {
        Period period = Period.of(timePeriod, identifier, PeriodContext.NONE);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.timePeriod()).isEqualTo(printedPeriod);
        assertThat(period.timeIdentifier()).isEqualTo(code);
        assertThat(Period.of(printedPeriod, code, PeriodContext.NONE)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31 March 2025
            January 2025 census
            12 months to 30 June 2024
            2014 to 2016 calendar years
            April to September 2023 year to date
            Week beginning 28 December 2020
            """)
    void hasNoPairForOtherTypes(String label) {
        Period period = Period.parse(label, PeriodContext.NONE);
        assertThat(period.timePeriod()).isNull();
        assertThat(period.timeIdentifier()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            202425    | Financial year Q1-Q2    | April to September 2024 year to date
            2024/2025 | FYQ1Q3                  | April to December 2024 year to date
            202425    | Academic year Q1-Q2     | September 2024 to February 2025 year to date
            202425    | Financial year Q2-Q3    | 6 months to 31 December 2024
            202425    | Tax year                | 12 months to 5 April 2025
            2024/2025 | TY                      | 12 months to 5 April 2025
            2024/2025 | TYQ1                    | 3 months to 5 July 2024
            2024/2025 | TYQ2Q3                  | 6 months to 5 January 2025
            202425    | Tax year Q1 to Q2       | 6 months to 5 October 2024
            202425    | Fiscal year             | 2024/25
            202425    | School year             | 2024/25 academic year
            202425    | Autumn and spring terms | Autumn and spring terms 2024/25
            202425    | H1                      | April to September 2024
            """)
    void parsesPairsOfSeveralQuartersAndTaxYears(String timePeriod, String identifier, String label) {
        assertThat(Period.of(timePeriod, identifier, PeriodContext.NONE).label())
                .isEqualTo(label);
    }

    /** A year and a quarter in two columns. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024/25    | Q1                             | Q1 2024/25
            2024-25    | Quarter 4                      | Q4 2024/25
            202425     | 1                              | Q1 2024/25
            2024/2025  | Qtr 2                          | Q2 2024/25
            24/25      | Q1                             | Q1 2024/25
            FY 2024/25 | Q1                             | Q1 2024/25
            2024/25    | 01                             | Q1 2024/25
            2024/25    | 1.0                            | Q1 2024/25
            2024/25    | Q1 (Apr-Jun)                   | Q1 2024/25
            2024/25    | Quarter 1 (April to June 2024) | Q1 2024/25
            2024       | Q1 (Apr-Jun)                   | Q1 2024/25
            2024       | Q1 (Jan-Mar)                   | Q1 2024 (January to March)
            2024/25    | Apr-Jun                        | Q1 2024/25
            2024/25    | January to March               | Q4 2024/25
            2024-25    | April - September              | April to September 2024
            2024/25    | April                          | April 2024
            2024/25    | March                          | March 2025
            2024       | Apr-Jun                        | Q1 2024/25
            2024       | January to March               | Q4 2023/24
            """)
    void parsesAYearAndAQuarter(String year, String quarter, String label) {
        assertThat(Period.of(year, quarter, PeriodContext.of(YearType.FINANCIAL))
                        .label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024/25 | Q1 (Jan-Mar)    | The brackets say
            2024    | Q1              | not clear
            2024    | Q4 (Jan-Mar)    | only one is given
            2024/25 | Jun-Apr         | runs backwards
            """)
    void refusesAQuarterThatContradictsItsYear(String year, String quarter, String fragment) {
        assertThatThrownBy(() -> Period.of(year, quarter, PeriodContext.of(YearType.FINANCIAL)))
                .isInstanceOf(PeriodException.class)
                .message()
                .contains(fragment);
    }

    @Test
    void monthsBesideTwoYearsNeedTheIndicatorsYear() {
        assertThat(Period.of("2024/25", "May", PeriodContext.of(YearType.ACADEMIC))
                        .label())
                .isEqualTo("May 2025");
        assertThatThrownBy(() -> Period.of("2024/25", "May", PeriodContext.NONE))
                .isInstanceOf(PeriodException.class)
                .message()
                .contains("May 2024", "May 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024 | FY                        | 2023/24                | 2024/25
            2024 | FYQ1                      | Q1 2023/24             | Q1 2024/25
            2024 | P2                        | October 2023 to March  | October 2024 to March
            2023 | AY                        | 2022/23 academic year  | 2023/24 academic year
            2023 | Academic year Q2          | Q2 2022/23             | Q2 2023/24
            2023 | Autumn term               | Autumn term 2022/23    | Autumn term 2023/24
            2023 | Tax year                  | to 5 April 2023        | to 5 April 2024
            """)
    void refusesASingleYearForAYearThatSpansTwo(String timePeriod, String identifier, String one, String other) {
        assertThatThrownBy(() -> Period.of(timePeriod, identifier, PeriodContext.NONE))
                .isInstanceOfSatisfying(PeriodException.class, refusal -> {
                    assertThat(refusal.isAmbiguous()).isTrue();
                    assertThat(refusal).message().contains(one, other);
                });
    }

    @Test
    void reportingYearOfASnapshotIndicatorIsADay() {
        PeriodContext snapshots = PeriodContext.annualSnapshot(YearType.FINANCIAL);
        assertThat(Period.of("2025", "Reporting year", snapshots).label()).isEqualTo("31 March 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2024/2025  | FYQ5                      | Quarters are 1 to 4
            2024/2025  | P3                        | Halves are 1
            2024/2025  | T4                        | Terms are 1
            2024       | M13                       | no month 13
            2024       | W53                       | Weeks are 1 to 52
            2024/2025  | CY                        | a single year
            2024/2025  | RY                        | a single year
            2024/2025  | M4                        | a single year
            2024/2026  | FY                        | not consecutive
            202420     | FY                        | in reverse order
            24/25      | FY                        | is not a time period
            Q1 2024/25 | FYQ1                      | is not a time period
            2024/2025  | HY                        | is not a time identifier
            2024/2025  | FYQ2Q1                    | from an earlier one
            2024/2025  | FYQ1Q5                    | Quarters are 1 to 4
            2024/2025  | TYQ5                      | Quarters are 1 to 4
            2024/2025  | 5                         | is not a time identifier
            2024/2025  | RYQ1                      | no quarters
            2025       | RYQ1                      | no quarters
            2024/2025  | Part 1 (October to March) | The brackets say
            -          | FYQ1                      | empty
            2024/2025  | -                         | empty
            """)
    void rejectsAnInvalidPair(String timePeriod, String identifier, String fragment) {
        assertThatThrownBy(() -> Period.of(timePeriod, identifier, PeriodContext.NONE))
                .isInstanceOfSatisfying(PeriodException.class, refusal -> {
                    assertThat(refusal.isAmbiguous()).isFalse();
                    assertThat(refusal).message().contains(fragment);
                });
    }
}
