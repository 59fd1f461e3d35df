package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unambiguous literals, with the label of their period. */
class PeriodParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q1 2024/25                                 | Q1 2024/25
            q1 2024/25                                 | Q1 2024/25
            Q1 2024/25 (Apr–Jun 2024)                  | Q1 2024/25
            Q1 2024/2025                               | Q1 2024/25
            Q1 24-25                                   | Q1 2024/25
            Q1 FY2024/25                               | Q1 2024/25
            Q1 FY 24/25                                | Q1 2024/25
            Qtr 1 2024/25                              | Q1 2024/25
            2024-25 Quarter 1                          | Q1 2024/25
            202425 Financial year Q1                   | Q1 2024/25
            2024/25 financial year, Q1                 | Q1 2024/25
            FYQ1 2024/25                               | Q1 2024/25
            financial year quarter 1 2024/25           | Q1 2024/25
            2nd quarter of the 2024/25 financial year  | Q2 2024/25
            Q4 1999/00                                 | Q4 1999/00
            2018/19 Q2                                 | Q2 2018/19
            2018/19 Q4                                 | Q4 2018/19
            2018/19 Q1 (April to June)                 | Q1 2018/19
            2018/19 Q1 (September to November)         | Q1 2018/19 academic year
            AYQ1 2018/19                               | Q1 2018/19 academic year
            2018/19 academic year Q1                   | Q1 2018/19 academic year
            Quarter 4 up to March 2022                 | Q4 2021/22
            Quarter 3 (October to December 2018)       | Q3 2018/19
            Q1 (Jan-Mar 2024)                          | Q1 2024 (January to March)
            CYQ1 2024                                  | Q1 2024 (January to March)
            2024 calendar year Q3                      | Q3 2024 (July to September)
            Q3 2024 (Jul. to Sept.)                    | Q3 2024 (July to September)
            Q1 2024 (April to June)                    | Q1 2024/25
            Q3 (October to December) 2014              | Q3 2014/15
            Q4 2024 (January to March 2024)            | Q4 2023/24
            quarter ended March 2017                   | Q4 2016/17
            July to September 2024                     | Q2 2024/25
            1 July 2024 to 30 September 2024           | Q2 2024/25
            2024-07-01/2024-09-30                      | Q2 2024/25
            Q2 2023/24 year to date                    | April to September 2023 year to date
            Q1-2 2023/24                               | April to September 2023 year to date
            Q1 to Q3 2023/24                           | April to December 2023 year to date
            Apr 2023 - Jul 2023 YTD                    | April to July 2023 year to date
            CYQ2 2023 YTD                              | January to June 2023 year to date
            2024/25                                    | 2024/25
            2024/2025                                  | 2024/25
            2024 / 25                                  | 2024/25
            FY2024/25                                  | 2024/25
            2024-25 financial year                     | 2024/25
            financial year 2024-25                     | 2024/25
            24/25 financial year                       | 2024/25
            2024/25 (April to March)                   | 2024/25
            financial year ending 31 March 2025        | 2024/25
            AY 2023/24                                 | 2023/24 academic year
            school year 2023-24                        | 2023/24 academic year
            CY2024                                     | 2024 calendar year
            calendar year 2024                         | 2024 calendar year
            RY 2025                                    | 2025 reporting year
            reporting year ending 31 March 2025        | 2025 reporting year
            H1 2018/19                                 | April to September 2018
            second half of 2018/19                     | October 2018 to March 2019
            October to March 2019                      | October 2018 to March 2019
            autumn term 2024                           | Autumn term 2024/25
            spring term 2025                           | Spring term 2024/25
            2024/25 Summer term                        | Summer term 2024/25
            2024/25 autumn and spring term             | Autumn and spring terms 2024/25
            Sept 2022                                  | September 2022
            Jun-21                                     | June 2021
            Jun '21                                    | June 2021
            04/2024                                    | April 2024
            2024-04                                    | April 2024
            2024-M04                                   | April 2024
            2024M4                                     | April 2024
            April 2024 to April 2024                   | April 2024
            month ending 30 April 2024                 | April 2024
            31 March 2025                              | 31 March 2025
            31st of March 2025                         | 31 March 2025
            March 31, 2025                             | 31 March 2025
            31-Mar-2025                                | 31 March 2025
            31.03.2025                                 | 31 March 2025
            1/4/2025                                   | 1 April 2025
            at 31 March 2025                           | 31 March 2025
            as of 31/03/2025                           | 31 March 2025
            as at the end of March 2025                | 31 March 2025
            end of Q4 2024/25                          | 31 March 2025
            end of 2024/25                             | 31 March 2025
            29 February 2024                           | 29 February 2024
            Jan 2024 census                            | January 2024 census
            rolling 12 months to June 2024             | 12 months to 30 June 2024
            12 months ending 30/06/2024                | 12 months to 30 June 2024
            year to June 2024                          | 12 months to 30 June 2024
            12 months to end of February 2024          | 12 months to 29 February 2024
            1 month to 30 April 2024                   | 1 month to 30 April 2024
            April 2024 to March 2025                   | 12 months to 31 March 2025
            January to June 2024                       | 6 months to 30 June 2024
            Week 12 2024                               | Week beginning 18 March 2024
            2024-W12                                   | Week beginning 18 March 2024
            2021 week 1                                | Week beginning 4 January 2021
            Week 1 2020                                | Week beginning 30 December 2019
            week commencing 18/03/2024                 | Week beginning 18 March 2024
            week ending 24 March 2024                  | Week beginning 18 March 2024
            2018/19 - 2022/23                          | 2018/19 to 2022/23
            2018/19–22/23 academic years               | 2018/19 to 2022/23 academic years
            2014-2016 calendar years                   | 2014 to 2016 calendar years
            Q2 2024 (calendar year)         | Q2 2024 (April to June)
            Q2 2024 (calendar)              | Q2 2024 (April to June)
            2024 (calendar year)            | 2024 calendar year
            2024/25 (financial year)        | 2024/25
            2024/25 (academic year)         | 2024/25 academic year
            2025 (reporting year)           | 2025 reporting year
            202406                          | June 2024
            202412                          | December 2024
            w/e 24/03/2024                  | Week beginning 18 March 2024
            w/c 18 March 2024               | Week beginning 18 March 2024
            18/03/2024 - 24/03/2024         | Week beginning 18 March 2024
            18 March 2024 to 24 March 2024  | Week beginning 18 March 2024
            Rolling year to June 2024       | 12 months to 30 June 2024
            """)
    void parsesWithoutAContext(String literal, String label) {
        Period period = Period.parse(literal, PeriodContext.NONE);
        assertThat(period.label()).isEqualTo(label);
        assertThat(Period.parse(label, PeriodContext.NONE)).isEqualTo(period);
        assertThat(Period.parse(literal, null)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Q2  2023/24 ",
                "\tQ2\u00a02023/24\n",
                "\ufeffQ2 2023/24",
                "Q2 2023\u201324",
                "Q2 2023\u201124",
                "Q2 \u2014 2023/24",
                "Q2 2023/24 (provisional)",
                "Q2 2023/24 (P)",
                "Q2 2023/24 Revised",
                "Q2 2023/24 (July to September) (Final)",
                "Q2 2023/24 outturn"
            })
    void ignoresSpacesDashesAndQualifiers(String literal) {
        assertThat(Period.parse(literal, PeriodContext.NONE).label()).isEqualTo("Q2 2023/24");
    }

    @ParameterizedTest
    @CsvSource({
        "2025 (prov), PROVISIONAL",
        "2018 (Rev), REVISED",
        "2020 (Final), FINAL",
        "2016-17 (OT), OUTTURN",
        "September 2022 outturn, OUTTURN",
        "Q1 2024/25 [p], PROVISIONAL",
        "Q1 2024/25 [provisional], PROVISIONAL",
        "Q1 2024/25 (prov.), PROVISIONAL",
        "Q1 2024/25 prov, PROVISIONAL",
        "Q1 2024/25 - provisional, PROVISIONAL",
        "2024-25p, PROVISIONAL",
        "2024/25 p, PROVISIONAL",
        "2024/25r, REVISED",
        "2024/25 [r], REVISED",
        "2024/25 (f), FINAL",
        "2024/25 [f], FORECAST",
        "2024/25 (forecast), FORECAST",
        "2024/25 (e), ESTIMATED",
        "2024/25 (estimate), ESTIMATED",
        "2024/25, NONE",
        "31 March 2025 (final) report, NONE"
    })
    void findsTheQualifier(String literal, Qualifier qualifier) {
        assertThat(Qualifier.in(literal)).isEqualTo(qualifier);
        assertThat(Qualifier.in(null)).isEqualTo(Qualifier.NONE);
    }
}
