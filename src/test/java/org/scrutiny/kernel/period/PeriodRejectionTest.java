package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Literals that are refused, with their messages. */
class PeriodRejectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Q5 2023/24                      | Quarters are 1 to 4
            Q0 2023/24                      | Quarters are 1 to 4
            Q12 2023/24                     | not 12
            FYQ9 2024/25                    | Quarters are 1 to 4
            Q1-5 2023/24                    | Quarters are 1 to 4
            Q2-3 2023/24                    | must start with the first
            2023/25 Q1                      | 2023 and 2025 are not consecutive
            2023/25                         | 2023 and 2025 are not consecutive
            2024/23                         | in reverse order
            2024/24                         | 2024 and 2024 are not consecutive
            2024/2024                       | 2024 and 2024 are not consecutive
            201820                          | 2018 and 2020 are not consecutive
            2023/245                        | is not a year
            2023/24/25                      | three numbers
            2023/12/24                      | three numbers
            Q1 2023/24 Q2                   | two quarters
            2023-13                         | no month 13
            2023-00                         | no month 00
            13/2024                         | no month 13
            2024-M13                        | no month 13
            30 February 2023                | February 2023 has 28 days
            30 February 2024                | February 2024 has 29 days
            29 February 2100                | February 2100 has 28 days
            31 April 2024                   | April has 30 days
            31/06/2024                      | June has 30 days
            0/06/2024                       | June has 30 days
            2024-06-31                      | June has 30 days
            2024-13-01                      | no month 13
            03/31/2024                      | Write the day before the month: 31/03/2024
            31/03/24                        | with four digits
            as at March 2025                | is not a date
            12 months to soon               | is not a date
            0 months to 30 June 2024        | 1 or more
            year ending 2024                | is not a date
            Week 53 2020                    | Write 'Week beginning 28 December 2020'
            Week 53 2021                    | Weeks are 1 to 52
            Week 0 2024                     | Weeks are 1 to 52
            Week 12 2024/25                 | numbered within a calendar year
            week beginning 19 March 2024    | 19 March 2024 is a Tuesday
            Quarter 3 (July to September) 2019/20 | which is calendar quarter 3, but 'Q3 2019/20' is 1 October 2019
            Quarter 2 (October-December) 2019/20  | which is calendar quarter 4, but 'Q2 2019/20' is 1 July 2019
            2021/22 Q2 (Jun-21)             | The brackets say June 2021
            April 2024 (May)                | The brackets say May
            Q2 2024 (October to December)   | The brackets say October to December
            Q1 2024/25 (draft)              | '(draft)' is not recognised
            CYQ1 2024/25                    | A calendar year is a single year
            2024/25 calendar year           | is a single year
            H3 2024/25                      | Halves are 1
            quarter ending 30 November 2017 | No quarter ends on 30 November 2017
            financial year ending 30 June 2017 | No year ends on 30 June 2017
            week ending 23 March 2024       | 23 March 2024 is a Saturday
            June 2024 to April 2024         | runs backwards
            2 April 2024 to 30 June 2024    | start on the first day of a month
            1 April 2024 to 29 June 2024    | end on the last day of a month
            May to September 2023 YTD       | starts in January, April or September
            2022/23 to 2018/19              | from an earlier year to a later one
            2018/19 to 2022                 | in the same form
            2O23/24                         | letter in place of a digit
            202l/22                         | letter in place of a digit
            Q１ 2023/24                     | U+FF11
            Q1 2023/24 ☃                    | U+2603
            April 1066                      | outside 1900 to 2100
            31 December 2101                | outside 1900 to 2100
            2100/01                         | in the years 1900 to 2100
            TBC                             | 'tbc' is not a period
            n/a                             | is not a period
            0                               | is not a period
            Q1 2024/25 and more             | is not a period
            Q1 (2024/25                     | is not a period
            2026-06-30T23:00:00.000Z        | This is a time
            2026-06-30 00:00                | This is a time
            2026-06-30T00:00                | This is a time
            2026-06-30Z                     | This is a time
            30/06/2026 00:00                | This is a time
            1782777600                      | a time as a number
            1782777600000                   | a time as a number
            20240630                        | with hyphens
            45383                           | 45383 may be the number of a day in a spreadsheet: 1 April 2024.
            45383.5                         | spreadsheet: 1 April 2024.
            30-Jun-24                       | four digits
            30 Jun 24                       | four digits
            202413                          | in reverse order
            202400                          | in reverse order
            """)
    void rejectsAnInvalidLiteral(String literal, String fragment) {
        assertRefused(literal, false, fragment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Q1                              | has no year
            quarter 3                       | 'Q3 2024/25'
            Q1 (April to June)              | has no year
            third quarter                   | 'Q3 2024/25'
            Quarter 3 up to March 2022      | does not match March 2022
            Quarter 4 (April 2018)          | does not match April 2018
            21 January                      | year is missing
            January                         | year is missing
            April to June                   | year is missing
            autumn term                     | year is missing
            January 21                      | could be a day or a year
            year end                        | year is missing
            year to date                    | year is missing
            YTD                             | year is missing
            last quarter                    | a day that it does not name
            the last 18 months              | a day that it does not name
            since April                     | a day that it does not name
            this year                       | a day that it does not name
            18 months                       | end is missing
            Q1 of the 2015-2016 Municipal Year | no fixed first day
            Q1 FY25                         | two calendar years
            FY25                            | two calendar years
            FY25 Q1                         | two calendar years
            """)
    void rejectsAnIncompleteLiteral(String literal, String fragment) {
        assertRefused(literal, true, fragment);
    }

    @Test
    void rejectsAnEmptyLiteral() {
        for (String literal : new String[] {null, "", "   ", "\u00a0\t\n", "\ufeff", "of", ",;", "(prov)"}) {
            assertRefused(literal, false, "");
        }
    }

    private static void assertRefused(String literal, boolean ambiguous, String fragment) {
        assertThatThrownBy(() -> Period.parse(literal, PeriodContext.NONE))
                .isInstanceOfSatisfying(PeriodException.class, refusal -> {
                    assertThat(refusal.isAmbiguous()).isEqualTo(ambiguous);
                    assertThat(refusal).message().contains(fragment);
                });
    }
}
