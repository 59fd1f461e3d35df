package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Stored figures that a trend leaves out. */
@QuarkusTest
class LeftOutOfStoredSeriesTest extends SeriesTest {
    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, 30, 31, 30, 31, 30, 31, 30, 31);
    }

    @Test
    void namesMonthsOfAQuarterlyIndicator() {
        for (String month : List.of("Apr-24", "Jul-24", "Oct-24")) {
            figure(10).period(month).create();
        }
        trend("")
                .body("points", hasSize(8))
                .body("caveats.code", hasItem("other_length"))
                .body("caveats.text", hasItem(containsString("3 figures, April 2024 to October 2024.")));
    }

    @Test
    void aForecastIsNotTheLatestFigureNorAPointOfItsSummary() {
        String before = summary("period");
        figure(99).period("Q1 2042/43").status("F").create();
        trend("")
                .body("points", hasSize(8))
                .body("caveats.code", hasItem("forecast"))
                .body("caveats.text", hasItem(containsString("Q1 2042/43")));
        assertThat(summary("period")).isEqualTo(before);
        assertThat(Integer.parseInt(summary("dataAgeDays"))).isPositive();
    }

    @Test
    void aRunningPeriodHasDataOfNoAge() {
        Period running = Period.quarterOf(YearType.FINANCIAL, LocalDate.now(ZoneOffset.UTC));
        figure(30).period(running.label()).create();
        trend("").body("points", hasSize(9));
        assertThat(summary("period")).isEqualTo(running.label());
        assertThat(summary("dataAgeDays")).isEqualTo("0");
    }

    @Test
    void ofTwoFiguresForOneDayTheOneRecordedLaterIsUsed() {
        figure(40).period("30 June 2020").create();
        figure(41).period("Q4 2024/25").create();
        figure(42).period("31 March 2025").create();
        figure(43).period("30 September 2025").create();
        figure(44).period("Q2 2025/26").create();
        trend("").body("points", hasSize(10)).body("caveats.code", hasItem("other_length"));
        definition.with("basis", "snapshot").replace(indicator, 1);
        trend("")
                .body("points", hasSize(10))
                .body("points[0].value", equalTo(40))
                .body("points[8].value", equalTo(42))
                .body("points[9].value", equalTo(44))
                .body("caveats.code", hasItem("duplicate"))
                .body(
                        "caveats.text",
                        hasItem(containsString("another figure for the same day is used: 3 figures, Q1 2020/21 to "
                                + "30 September 2025.")));
    }

    @Test
    void anExcludedLatestFigureIsSaidToBeExcludedInTheSummary() {
        aJudgement()
                .of(indicator)
                .in(area)
                .period("31 March 2022")
                .kind("exclusion")
                .create();
        assertThat(summary("summary"))
                .startsWith("No verdict. The latest figure, 31.0% in Q4 2021/22, is excluded: The front door moved.");
        assertThat(summary("direction")).isEqualTo("not compared");
        assertThat(summary("previous")).isNull();
        trend("").body("points[7].excluded", equalTo(true));
    }

    private String summary(String field) {
        return get("/v1/summary?area=" + area)
                .jsonPath()
                .getString("value.find { it.indicator == '" + indicator + "' }." + field);
    }
}
