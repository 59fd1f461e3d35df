package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A literal is parsed according to its indicator's context. */
class PeriodContextTest {
    private static final Map<String, PeriodContext> CONTEXTS = Map.of(
            "none", PeriodContext.NONE,
            "financial", PeriodContext.of(YearType.FINANCIAL),
            "academic", PeriodContext.of(YearType.ACADEMIC),
            "calendar", PeriodContext.of(YearType.CALENDAR),
            "yearly flow", PeriodContext.annualFlow(YearType.FINANCIAL),
            "yearly snapshot", PeriodContext.annualSnapshot(YearType.FINANCIAL),
            "workforce", new PeriodContext(YearType.FINANCIAL, SingleYear.ON_30_SEPTEMBER),
            "census", new PeriodContext(YearType.ACADEMIC, SingleYear.IN_JANUARY),
            "school years", PeriodContext.annualFlow(YearType.ACADEMIC),
            "calendar years", PeriodContext.annualSnapshot(YearType.CALENDAR));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            financial       | 2018/19 Q1            | Q1 2018/19
            academic        | 2018/19 Q1            | Q1 2018/19 academic year
            financial       | Q4 2018/19            | Q4 2018/19
            academic        | Q4 2018/19            | Q4 2018/19 academic year
            calendar        | FYQ4 2018/19          | Q4 2018/19
            calendar        | Q4 2018/19 (Jan-Mar)  | Q4 2018/19
            academic        | Q1 2024/25 (Apr-Jun)  | Q1 2024/25
            calendar        | 2024-Q1               | Q1 2024 (January to March)
            calendar        | Q1 2024/25            | Q1 2024/25
            calendar        | 2024/25 Q3            | Q3 2024/25
            calendar        | 2024Q1                | Q1 2024 (January to March)
            calendar        | Q1 2024               | Q1 2024 (January to March)
            financial       | Q1 2024 (Jan to Mar)  | Q1 2024 (January to March)
            calendar        | January to March 2024 | Q1 2024 (January to March)
            academic        | Sept to Nov 2024      | Q1 2024/25 academic year
            academic        | April to June 2024    | 3 months to 30 June 2024
            academic        | quarter ending 30 November 2017 | Q1 2017/18 academic year
            calendar        | quarter ending June 2017 | Q2 2017 (April to June)
            financial       | 2023/24               | 2023/24
            financial       | 2023-24               | 2023/24
            financial       | 202324                | 2023/24
            financial       | 23/24                 | 2023/24
            academic        | 2023/24               | 2023/24 academic year
            academic        | 2023-24               | 2023/24 academic year
            academic        | 2023/24 financial year | 2023/24
            yearly flow     | 2025                  | 2025 reporting year
            yearly snapshot | 2025                  | 31 March 2025
            workforce       | 2025                  | 30 September 2025
            census          | 2025                  | January 2025 census
            school years    | 2025                  | 2024/25 academic year
            calendar years  | 2025                  | 2025 calendar year
            calendar years  | 20250000              | 2025 calendar year
            yearly snapshot | 2025 reporting year   | 31 March 2025
            school years    | 2025 reporting year   | 2025 reporting year
            yearly snapshot | 2025 calendar year    | 2025 calendar year
            yearly flow     | 2010-11               | 2010/11
            school years    | 2010-11               | 2010/11 academic year
            financial       | 2024-11               | November 2024
            calendar years  | 2014-16               | 2014 to 2016 calendar years
            calendar years  | 2008-10               | 2008 to 2010 calendar years
            calendar        | 2014-2016             | 2014 to 2016 calendar years
            calendar        | 2014 to 2016          | 2014 to 2016 calendar years
            academic        | 2018/19 - 22/23       | 2018/19 to 2022/23 academic years
            financial       | May 2024 YTD          | April to May 2024 year to date
            calendar        | May 2024 YTD          | January to May 2024 year to date
            """)
    void parsesALiteralInItsContext(String context, String literal, String label) {
        assertThat(Period.parse(literal, CONTEXTS.get(context)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none           | 2025
            financial      | 2025
            none           | 2024-Q1
            financial      | 2024-Q1
            academic       | Q1 2024
            yearly flow    | Q1 2024
            none           | FYQ1 2024
            none           | financial year 2024
            none           | Q4 2024 (January to March)
            calendar       | 2024/25 Q1
            calendar       | 2024/25
            none           | 2023-24
            none           | 202324
            none           | 23/24
            none           | 2023-2024
            none           | 2010-11
            financial      | 2010-11
            calendar years | 2010-11
            none           | 2008-10
            yearly flow    | 2008-10
            none           | 2014-16
            none           | 2014-2016
            none           | 2014 to 2016
            calendar       | 2018/19 to 2022/23
            none           | H1 2024
            none           | Autumn and spring terms 2024
            none           | May 2024 YTD
            yearly flow    | end of 2024
            """)
    void rejectsAnAmbiguousLiteralAndShowsEachMeaning(String context, String literal) {
        assertThatThrownBy(() -> Period.parse(literal, CONTEXTS.get(context)))
                .isInstanceOfSatisfying(PeriodException.class, refusal -> {
                    assertThat(refusal.isAmbiguous()).isTrue();
                    String[] quoted = refusal.getMessage().split("'", -1);
                    assertThat(quoted).hasSizeGreaterThanOrEqualTo(5);
                    for (int i = 1; i < quoted.length; i += 2) {
                        assertThat(Period.parse(quoted[i], PeriodContext.NONE).label())
                                .isEqualTo(quoted[i]);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            financial      | 2014-16   | for pooled years 2014/15 to 2015/16
            academic       | 2014-2016 | for pooled years 2014/15 to 2015/16
            financial      | 2014/16   | not consecutive
            calendar       | 2016-2014 | in reverse order
            calendar years | 1899      | outside 1900 to 2100
            school years   | 1900      | in the years 1900 to 2100
            """)
    void rejectsInvalidYears(String context, String literal, String fragment) {
        assertThatThrownBy(() -> Period.parse(literal, CONTEXTS.get(context)))
                .isInstanceOfSatisfying(PeriodException.class, refusal -> {
                    assertThat(refusal.isAmbiguous()).isFalse();
                    assertThat(refusal).message().contains(fragment);
                });
    }
}
