package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels, codes and SDMX notation of a period of each type. */
class PeriodFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2024/25                                 | FY            | FINANCIAL_YEAR          | 2024-04-01 | 2025-03-31 | 2024/25
            1999/00                                 | FY            | FINANCIAL_YEAR          | 1999-04-01 | 2000-03-31 | 1999/00
            April to September 2018                 | P1            | FINANCIAL_HALF          | 2018-04-01 | 2018-09-30 | 2018/19
            October 2018 to March 2019              | P2            | FINANCIAL_HALF          | 2018-10-01 | 2019-03-31 | 2018/19
            Q1 2024/25                              | FYQ1          | FINANCIAL_QUARTER       | 2024-04-01 | 2024-06-30 | 2024/25
            Q2 2024/25                              | FYQ2          | FINANCIAL_QUARTER       | 2024-07-01 | 2024-09-30 | 2024/25
            Q3 2024/25                              | FYQ3          | FINANCIAL_QUARTER       | 2024-10-01 | 2024-12-31 | 2024/25
            Q4 2024/25                              | FYQ4          | FINANCIAL_QUARTER       | 2025-01-01 | 2025-03-31 | 2024/25
            2023/24 academic year                   | AY            | ACADEMIC_YEAR           | 2023-09-01 | 2024-08-31 | 2023/24
            Q1 2023/24 academic year                | AYQ1          | ACADEMIC_QUARTER        | 2023-09-01 | 2023-11-30 | 2023/24
            Q2 2023/24 academic year                | AYQ2          | ACADEMIC_QUARTER        | 2023-12-01 | 2024-02-29 | 2023/24
            Q4 2023/24 academic year                | AYQ4          | ACADEMIC_QUARTER        | 2024-06-01 | 2024-08-31 | 2023/24
            Autumn term 2024/25                     | T1            | ACADEMIC_TERM           | 2024-09-01 | 2024-12-31 | 2024/25
            Spring term 2024/25                     | T2            | ACADEMIC_TERM           | 2025-01-01 | 2025-03-31 | 2024/25
            Summer term 2024/25                     | T3            | ACADEMIC_TERM           | 2025-04-01 | 2025-08-31 | 2024/25
            Autumn and spring terms 2024/25         | T1T2          | AUTUMN_AND_SPRING_TERMS | 2024-09-01 | 2025-03-31 | 2024/25
            2024 calendar year                      | CY            | CALENDAR_YEAR           | 2024-01-01 | 2024-12-31 | 2024
            Q1 2024 (January to March)              | CYQ1          | CALENDAR_QUARTER        | 2024-01-01 | 2024-03-31 | 2024
            Q4 2024 (October to December)           | CYQ4          | CALENDAR_QUARTER        | 2024-10-01 | 2024-12-31 | 2024
            2025 reporting year                     | RY            | REPORTING_YEAR          | 2024-04-01 | 2025-03-31 | 2024/25
            April 2024                              | M4            | MONTH                   | 2024-04-01 | 2024-04-30 | 2024/25
            February 2024                           | M2            | MONTH                   | 2024-02-01 | 2024-02-29 | 2023/24
            Week beginning 18 March 2024            | W12           | WEEK                    | 2024-03-18 | 2024-03-24 | 2023/24
            Week beginning 28 December 2020         | W53           | WEEK                    | 2020-12-28 | 2021-01-03 | 2020/21
            31 March 2025                           | snapshot      | SNAPSHOT                | 2025-03-31 | 2025-03-31 | 2024/25
            1 April 2025                            | snapshot      | SNAPSHOT                | 2025-04-01 | 2025-04-01 | 2025/26
            January 2025 census                     | census_month  | CENSUS_MONTH            | 2025-01-01 | 2025-01-31 | 2024/25
            12 months to 30 June 2024               | rolling       | ROLLING                 | 2023-07-01 | 2024-06-30 | 2024/25
            1 month to 29 February 2024             | rolling       | ROLLING                 | 2024-02-01 | 2024-02-29 | 2023/24
            18 months to 15 May 2024                | rolling       | ROLLING                 | 2022-11-16 | 2024-05-15 | 2024/25
            2018/19 to 2022/23                      | multi_year    | MULTI_YEAR              | 2018-04-01 | 2023-03-31 | 2022/23
            2018/19 to 2022/23 academic years       | multi_year    | MULTI_YEAR              | 2018-09-01 | 2023-08-31 | 2022/23
            2014 to 2016 calendar years             | multi_year    | MULTI_YEAR              | 2014-01-01 | 2016-12-31 | 2016
            April to September 2023 year to date    | year_to_date  | YEAR_TO_DATE            | 2023-04-01 | 2023-09-30 | 2023/24
            April 2023 to January 2024 year to date | year_to_date  | YEAR_TO_DATE            | 2023-04-01 | 2024-01-31 | 2023/24
            January to June 2023 year to date       | year_to_date  | YEAR_TO_DATE            | 2023-01-01 | 2023-06-30 | 2023
            April to April 2023 year to date        | year_to_date  | YEAR_TO_DATE            | 2023-04-01 | 2023-04-30 | 2023/24
            """)
    void formatsLabelAndCode(String label, String code, PeriodType type, LocalDate start, LocalDate end, String year) {
        Period period = new Period(type, start, end);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.yearLabel()).isEqualTo(year);
        assertThat(Period.parse(label, PeriodContext.NONE)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2024-A1          | --04-01 | FINANCIAL_YEAR          | 2024-04-01 | 2025-03-31
            2024-A1          | --04-01 | REPORTING_YEAR          | 2024-04-01 | 2025-03-31
            2024-S2          | --04-01 | FINANCIAL_HALF          | 2024-10-01 | 2025-03-31
            2024-Q1          | --04-01 | FINANCIAL_QUARTER       | 2024-04-01 | 2024-06-30
            2024-Q4          | --04-01 | FINANCIAL_QUARTER       | 2025-01-01 | 2025-03-31
            2023-A1          | --09-01 | ACADEMIC_YEAR           | 2023-09-01 | 2024-08-31
            2023-Q2          | --09-01 | ACADEMIC_QUARTER        | 2023-12-01 | 2024-02-29
            2024-A1          | --01-01 | CALENDAR_YEAR           | 2024-01-01 | 2024-12-31
            2024-Q1          | --01-01 | CALENDAR_QUARTER        | 2024-01-01 | 2024-03-31
            2024-M04         | --01-01 | MONTH                   | 2024-04-01 | 2024-04-30
            2024-W01         | --01-01 | WEEK                    | 2024-01-01 | 2024-01-07
            2020-W53         | --01-01 | WEEK                    | 2020-12-28 | 2021-01-03
            2025-03-31       | -       | SNAPSHOT                | 2025-03-31 | 2025-03-31
            2025-01          | -       | CENSUS_MONTH            | 2025-01-01 | 2025-01-31
            2024-09-01/P4M   | -       | ACADEMIC_TERM           | 2024-09-01 | 2024-12-31
            2024-09-01/P7M   | -       | AUTUMN_AND_SPRING_TERMS | 2024-09-01 | 2025-03-31
            2023-07-01/P12M  | -       | ROLLING                 | 2023-07-01 | 2024-06-30
            2014-01-01/P36M  | -       | MULTI_YEAR              | 2014-01-01 | 2016-12-31
            2023-04-01/P6M   | -       | YEAR_TO_DATE            | 2023-04-01 | 2023-09-30
            """)
    void formatsSdmx(String timePeriod, String startDay, PeriodType type, LocalDate start, LocalDate end) {
        assertThat(new Period(type, start, end).sdmx()).isEqualTo(new SdmxPeriod(timePeriod, startDay));
    }
}
