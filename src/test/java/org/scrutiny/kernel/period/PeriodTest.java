package org.scrutiny.kernel.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void sortsByStartThenEnd() {
        List<String> inOrder = List.of(
                "Q4 2023/24",
                "31 March 2024",
                "1 April 2024",
                "April 2024",
                "Q1 2024/25",
                "April to September 2024",
                "2024/25",
                "2024/25 to 2025/26",
                "Q2 2024/25",
                "2024/25 academic year");
        List<Period> periods = inOrder.stream()
                .map(label -> Period.parse(label, PeriodContext.NONE))
                .toList();
        assertThat(periods).isSorted();
        assertThat(periods.get(0)).isLessThan(periods.get(1)).isNotEqualTo(periods.get(1));
    }

    @Test
    void periodsOfDifferentTypesDiffer() {
        Period year = Period.parse("2024/25", PeriodContext.NONE);
        Period reported = Period.parse("2025 reporting year", PeriodContext.NONE);
        assertThat(year).isNotEqualTo(reported);
        assertThat(year.compareTo(reported)).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-31 | 2023/24 | Q4 2023/24 | 2023/24 academic year | Q3 2023/24 academic year | 2024 calendar year | Q1 2024 (January to March)
            2024-04-01 | 2024/25 | Q1 2024/25 | 2023/24 academic year | Q3 2023/24 academic year | 2024 calendar year | Q2 2024 (April to June)
            2024-08-31 | 2024/25 | Q2 2024/25 | 2023/24 academic year | Q4 2023/24 academic year | 2024 calendar year | Q3 2024 (July to September)
            2024-09-01 | 2024/25 | Q2 2024/25 | 2024/25 academic year | Q1 2024/25 academic year | 2024 calendar year | Q3 2024 (July to September)
            2024-12-31 | 2024/25 | Q3 2024/25 | 2024/25 academic year | Q2 2024/25 academic year | 2024 calendar year | Q4 2024 (October to December)
            2025-01-01 | 2024/25 | Q4 2024/25 | 2024/25 academic year | Q2 2024/25 academic year | 2025 calendar year | Q1 2025 (January to March)
            2024-02-29 | 2023/24 | Q4 2023/24 | 2023/24 academic year | Q2 2023/24 academic year | 2024 calendar year | Q1 2024 (January to March)
            """)
    void findsTheYearAndQuarterOfADay(
            LocalDate day,
            String financial,
            String financialQuarter,
            String academic,
            String academicQuarter,
            String calendar,
            String calendarQuarter) {
        Stream<Period> periods = Stream.of(YearType.values())
                .flatMap(yearType -> Stream.of(Period.yearOf(yearType, day), Period.quarterOf(yearType, day)));
        assertThat(periods.map(Period::label))
                .containsExactly(financial, financialQuarter, academic, academicQuarter, calendar, calendarQuarter);
    }

    @Test
    void findsTheMonthAndSnapshotOfADay() {
        assertThat(Period.monthOf(LocalDate.of(2024, 2, 10)).label()).isEqualTo("February 2024");
        assertThat(Period.snapshot(LocalDate.of(2024, 2, 10)).label()).isEqualTo("10 February 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR, 2024-01-01, 2024-12-31",
        "FINANCIAL_QUARTER, 2024-05-01, 2024-07-31",
        "FINANCIAL_QUARTER, 2024-04-01, 2024-06-29",
        "FINANCIAL_QUARTER, 2024-04-02, 2024-06-30",
        "FINANCIAL_HALF, 2024-07-01, 2024-12-31",
        "ACADEMIC_QUARTER, 2024-04-01, 2024-06-30",
        "ACADEMIC_TERM, 2024-09-01, 2025-03-31",
        "ACADEMIC_TERM, 2024-10-01, 2025-01-31",
        "AUTUMN_AND_SPRING_TERMS, 2024-04-01, 2024-10-31",
        "CALENDAR_QUARTER, 2024-02-01, 2024-04-30",
        "REPORTING_YEAR, 2024-01-01, 2024-12-31",
        "MONTH, 2024-01-01, 2024-02-29",
        "WEEK, 2024-03-19, 2024-03-25",
        "WEEK, 2024-03-18, 2024-03-25",
        "SNAPSHOT, 2024-03-30, 2024-03-31",
        "ROLLING, 2024-01-05, 2024-06-30",
        "ROLLING, 2024-01-05, 2024-01-10",
        "MULTI_YEAR, 2024-04-01, 2025-03-31",
        "MULTI_YEAR, 2024-04-01, 2025-09-30",
        "MULTI_YEAR, 2024-05-01, 2026-04-30",
        "YEAR_TO_DATE, 2024-05-01, 2024-06-30",
        "YEAR_TO_DATE, 2024-04-01, 2024-06-29",
        "YEAR_TO_DATE, 2024-04-01, 2025-04-30",
        "MONTH, 2024-02-29, 2024-02-01",
        "MONTH, 1899-12-01, 1899-12-31",
        "MONTH, 2101-01-01, 2101-01-31",
        "MONTH, , 2024-01-31",
        "MONTH, 2024-01-01,",
        ", 2024-01-01, 2024-01-31"
    })
    void rejectsDaysThatDoNotFitTheType(PeriodType type, LocalDate start, LocalDate end) {
        assertThatThrownBy(() -> new Period(type, start, end)).isInstanceOf(PeriodException.class);
    }
}
