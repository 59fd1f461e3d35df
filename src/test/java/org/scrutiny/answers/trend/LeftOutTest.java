package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.answers.trend.model.TrendYear;

/** What a trend leaves out is counted in a caveat that names it, and years are complete only if they are covered. */
class LeftOutTest {
    private static final String EIGHT = "30 30 30 30 30 30 30 30";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count | April 2024=10; July 2024=10; October 2024=10 | other_length | each covers 1 month, unlike the other figures of the series: 3 figures, April 2024 to October 2024.
            count | April 2024=10 | other_length | it covers 1 month, unlike the other figures of the series: April 2024.
            count | 2022/23=120; 2023/24=120 | other_length | each covers 12 months, unlike the other figures of the series: 2 figures, 2022/23 and 2023/24.
            count | April to June 2024 year to date=10; April to September 2024 year to date=20 | overlapping | 2 figures, April to June 2024 year to date and April to September 2024 year to date.
            count | Q1 2042/43=82 | future | the period has not begun: Q1 2042/43.
            count | Q4 2026/27=82 | future | the period has not begun: Q4 2026/27.
            count snapshot | 31 December 2026=82 | future | 31 December 2026.
            count snapshot | 15 May 2024=82 | other_length | it covers less than a month, unlike the other figures of the series: 15 May 2024.
            count | Q4 2026/27=82 F; Q1 2027/28=80 F | forecast | they are forecasts for a period that has not begun: 2 figures, Q4 2026/27 and Q1 2027/28.
            """)
    void namesWhatIsLeftOut(String kind, String more, String code, String text) {
        Trend trend =
                SeriesOf.a(kind).quartersFrom("Q1 2022/23", EIGHT).with(more).judge();
        assertThat(trend.points()).hasSize(8);
        assertThat(trend.points().get(7).period()).isEqualTo("Q4 2023/24");
        assertThat(trend.caveats()).anySatisfy(caveat -> {
            assertThat(caveat.code().name()).isEqualToIgnoringCase(code);
            assertThat(caveat.text()).startsWith("Left out, because ").endsWith(text);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            count annual | 2022/23=10; 2023/24=11; Calendar year 2024=12 | 2 | it shares data with other figures of the indicator: 2024 calendar year.
            count annual | 2022/23=10; 2023/24=11; 12 months to June 2024=12; 12 months to September 2024=12 | 2 | 12 months to 30 June 2024 and 12 months to 30 September 2024.
            count annual | Calendar year 2022=10; Calendar year 2023=11 | 2 | -
            count | Q1 2024/25=10; 30 June 2024=10; Q2 2024/25=12 | 2 | it covers less than a month, unlike the other figures of the series: 30 June 2024.
            """)
    void keepsFiguresThatShareDataApart(String kind, String figures, int points, String text) {
        Trend trend = SeriesOf.a(kind).with(figures).judge();
        assertThat(trend.points()).hasSize(points);
        if (text == null) {
            assertThat(trend.caveats()).noneMatch(caveat -> caveat.text().startsWith("Left out"));
        } else {
            assertThat(trend.caveats())
                    .anySatisfy(caveat -> assertThat(caveat.text()).endsWith(text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // A period that is still running is no figure of the future.
        "2026-11-30, 12",
        "2026-10-01, 12",
        "2026-09-30, 11",
        "2026-06-30, 10"
    })
    void aPeriodBelongsToTheSeriesOnceItHasBegun(LocalDate today, int points) {
        SeriesOf series = SeriesOf.a("count")
                .quartersFrom("Q4 2023/24", EIGHT + " 30 30 30 30")
                .on(today);
        assertThat(series.judge().points()).hasSize(points);
    }

    @Test
    void ofTwoNamesForOneYearToDateOneIsUsed() {
        Trend trend = SeriesOf.a("count year_to_date")
                .with("Q1 2024/25=10; Q1-2 2024/25=20; Q2 2024/25=21; Q3 2024/25=30")
                .judge();
        assertThat(trend.points()).hasSize(3);
        assertThat(SeriesOf.caveat(trend, CaveatCode.DUPLICATE)).endsWith("Q2 2024/25.");
        assertThat(trend.cannotJudge()).startsWith("Each figure covers the year so far and a new one");
    }

    @Test
    void ofTwoFiguresForOneDayOneIsUsed() {
        Trend trend = SeriesOf.a("count snapshot")
                .with("Q1 2023/24=100; Q2 2023/24=101; Q3 2023/24=99; Q4 2023/24=100; Q1 2024/25=101; Q2 2024/25=100;"
                        + "30 June 2024=130; 30 September 2024=131")
                .judge();
        assertThat(trend.points()).hasSize(6);
        assertThat(trend.segments().get(0).mean()).isEqualByComparingTo("100.166666667");
        assertThat(SeriesOf.caveat(trend, CaveatCode.DUPLICATE))
                .contains("2 figures, 30 June 2024 and 30 September 2024");
        TrendYear last = trend.years().get(1);
        assertThat(last.quartersIncluded()).isEqualTo(2);
        assertThat(last.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            count | April 2024=10; May 2024=10; June 2024=10; July 2024=10; August 2024=10 | 5 | 12 | false | -
            count annual | April 2024=10; May 2024=10 | 2 | 12 | false | -
            count annual | Q1 2024/25=10 | 1 | 4 | false | -
            count annual | 2024/25=10 | 1 | 1 | true | 10
            count | 2024/25=10 | 1 | 1 | true | 10
            count | Q1 2024/25=10; Q2 2024/25=11; Q3 2024/25=12; Q4 2024/25=13 | 4 | 4 | true | 46
            count | Q1 2024/25=10; Q2 2024/25=11; Q3 2024/25=12; January 2025=13; February 2025=1; March 2025=2 | 3 | 4 | false | -
            count monthly | Q1 2024/25=10; Q2 2024/25=11; Q3 2024/25=12; Q4 2024/25=13 | 4 | 4 | true | 46
            count | April to June 2024 year to date=10; Q2 2024/25=11; Q3 2024/25=12; Q4 2024/25=13 | 3 | 4 | false | -
            count snapshot | 31 March 2025=13 | 1 | 4 | false | 13
            count snapshot annual | 30 June 2023=12; 31 March 2025=13; 31 March 2026=14 | 1 | 1 | true | 13
            count snapshot annual | January 2025 census=12; January 2026 census=13 | 1 | 1 | true | 12
            count snapshot annual | 3 October 2024=12; 2 October 2025=13 | 1 | 1 | true | 12
            count year_to_date | Q1 2024/25=10; Q1-2 2024/25=20; Q2 2024/25=21; Q1-3 2024/25=30 | 3 | 4 | false | -
            count year_to_date | Q1 2024/25=10; Q1-2 2024/25=20; Q1-3 2024/25=30; Q4 2024/25 ytd=40 | 4 | 4 | true | 40
            """)
    void aYearIsCompleteIfItIsCovered(
            String kind, String figures, int included, int expected, boolean complete, String value) {
        TrendYear year = SeriesOf.a(kind).with(figures).judge().years().get(0);
        assertThat(year.quartersIncluded()).isEqualTo(included);
        assertThat(year.quartersExpected()).isEqualTo(expected);
        assertThat(year.complete()).isEqualTo(complete);
        if (value == null) {
            assertThat(year.value()).isNull();
        } else {
            assertThat(year.value()).isEqualByComparingTo(value);
        }
    }

    @Test
    void aYearToDateIndicatorIsOneSeries() {
        Trend trend = SeriesOf.a("count year_to_date")
                .with("April to June 2024 year to date=10; April to September 2024 year to date=20;"
                        + "April to December 2024 year to date=30")
                .judge();
        assertThat(trend.points()).hasSize(3);
        assertThat(trend.years().get(0).value()).isNull();
    }

    @Test
    void figuresForTheYearSoFarAloneMakeNoYear() {
        Trend trend = SeriesOf.a("count")
                .with("April to June 2024 year to date=10; April to September 2024 year to date=20")
                .judge();
        assertThat(trend.points()).isEmpty();
        assertThat(trend.years()).isEmpty();
        assertThat(SeriesOf.caveat(trend, CaveatCode.OVERLAPPING)).contains("2 figures");
    }

    @Test
    void monthsOfAQuarterlyIndicatorMakeAMonthlySeries() {
        Trend trend = SeriesOf.a("count").with("April 2024=10; May 2024=12").judge();
        assertThat(trend.method().parameters().stepMonths()).isEqualTo(1);
        assertThat(trend.cannotJudge()).contains("at least 5 months");
    }
}
