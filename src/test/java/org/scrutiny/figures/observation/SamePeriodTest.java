package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.testsupport.SeriesTest;

/** One time has one figure, whatever the sender calls it, and a period that does not fit is pointed out. */
@QuarkusTest
class SamePeriodTest extends SeriesTest {
    private void countOnADay() {
        indicator = aCount().with("basis", "snapshot").create().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 June 2024", "Jun-24", "June 2024", "2024-06-30", "Q2 2024 (April to June)"})
    void otherNamesOfAQuartersLastDayAreThatQuarter(String name) {
        countOnADay();
        Observation first = figure(100).create();
        figure(130)
                .period(name)
                .post()
                .then()
                .statusCode(409)
                .body("detail", containsString(first.id()))
                .body("code", equalTo("already_exists"));
        importCsv(csv("period,value", name + ",130"), "?revisionKind=correction&revisionReason=Recount")
                .then()
                .statusCode(200)
                .body("revised", equalTo(1));
        figures("&period=" + name)
                .then()
                .body("value.period", contains("Q1 2024/25"))
                .body("value.value", contains(130));
        figure(131)
                .period(name)
                .revision("correction", "Recount")
                .put(first.id(), tag("/v1/observations/" + first.id()))
                .then()
                .statusCode(200)
                .body("period", equalTo("Q1 2024/25"));
    }

    @Test
    void aFileWithTwoNamesForOneDayIsRejected() {
        countOnADay();
        importCsv(csv("period,value", "Q1 2024/25,101", "30 June 2024,130", "Q2 2024/25,100", "Sep-24,131"), "")
                .then()
                .statusCode(422)
                .body("errors.line", contains(2, 3, 4, 5))
                .body("errors[0].code", equalTo("already_exists"));
        figures("").then().body("value", empty());
    }

    @Test
    void eventsOfAMonthAreNotThoseOfItsQuarter() {
        indicator = aCount().create().code();
        figure(100).create();
        figure(30).period("June 2024").create();
        figures("").then().body("value.period", contains("Q1 2024/25", "June 2024"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow     | May 2024       | May 2024 is a month
            flow     | 2024/25        | 2024/25 is a year
            flow     | 30 June 2024   | 30 June 2024 is a single day
            flow     | 12 months to 30 June 2024 | 12 months to 30 June 2024 is a year
            snapshot | 2024/25        | 2024/25 is a year
            snapshot | May 2024       | May 2024 is a month
            """)
    void aPeriodOfAnotherLengthIsWarnedAbout(String basis, String period, String message) {
        indicator = aCount().with("basis", basis).create().code();
        figure(5)
                .period(period)
                .post()
                .then()
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("period_length"))
                .body(
                        "warnings[0].message",
                        containsString(message + ", but " + indicator + " is reported quarterly."));
        importCsv(csv("period,value", period + ",6"), "?revisionKind=correction&revisionReason=Recount&dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("period_length"))
                .body("warnings[0].column", equalTo("period"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow     | Q1 1924/25      | period_range  | Q1 1924/25 ends before 1990.
            snapshot | 30 June 2099    | period_range  | Q1 2099/00 has not begun.
            snapshot | 15 May 2024     | period_length | 15 May 2024 is not a day on which
            """)
    void anImpossibleDayIsWarnedAbout(String basis, String period, String code, String message) {
        indicator = aCount().with("basis", basis).create().code();
        figure(5)
                .period(period)
                .post()
                .then()
                .statusCode(201)
                .body("warnings.code", contains(code))
                .body("warnings[0].message", containsString(message));
    }

    /** A count on a day that is still to come, in a period that has begun. */
    @Test
    void aCountOnADayToComeIsWarnedAboutAndNotTheLatest() {
        indicator = aCount().with("basis", "snapshot")
                .with("frequency", "annual")
                .create()
                .code();
        LocalDate yearEnd = Period.yearOf(
                        YearType.FINANCIAL, LocalDate.now(ZoneOffset.UTC).plusDays(1))
                .end();
        figure(5).period("31 March 2024").create();
        figure(6)
                .period(yearEnd.toString())
                .post()
                .then()
                .statusCode(201)
                .body("warnings.code", contains("period_range"));
        trend("").body("points.period", contains("31 March 2024")).body("caveats.code", hasItem("future"));
    }

    @Test
    void aPeriodBeforeOrAfterItsTimeIsWarnedAbout() {
        indicator = aCount().with("validFrom", "2020-04-01").create().code();
        figure(5).period("Q4 2019/20").create();
        figure(5).period("Q1 2042/43").create();
        figures("")
                .then()
                .body("value.warnings.code", equalTo(List.of(List.of("period_range"), List.of("period_range"))))
                .body("value[0].warnings[0].message", containsString("existed, from 2020-04-01"))
                .body("value[1].warnings[0].message", containsString("Q1 2042/43 has not begun."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            year_to_31_march     | 2023 | 2022/23
            on_31_march          | 2023 | Q4 2022/23
            on_30_september      | 2023 | Q2 2023/24
            in_january           | 2023 | January 2023 census
            calendar_year        | 2023 | 2023 calendar year
            academic_year_ending | 2023 | 2022/23 academic year
            """)
    void aSingleYearMeansWhatTheDefinitionSays(String meaning, String written, String period) {
        indicator = aCount().with("basis", "snapshot")
                .with("singleYear", meaning)
                .create()
                .code();
        figure(5).period(written).post().then().statusCode(201).body("period", equalTo(period));
    }

    @Test
    void aSingleYearIsRefusedWithoutADefinition() {
        figure(5).period("2023").post().then().statusCode(400).body("code", equalTo("ambiguous_period"));
        importCsv(csv("period,value", "2023,5"), "")
                .then()
                .statusCode(422)
                .body("errors[0].hint", containsString("set 'timeIdentifier' in the profile"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Q1 2024/25 (prov)    | P | -
            Q1 2024/25 (p)       | P | -
            Q1 2024/25 (Rev)     | A | The source marks it as revised.
            Q1 2024/25 (Final)   | A | -
            Q1 2024/25 outturn   | A | -
            Q1 2024/25 [p]       | P | -
            Q1 2024/25p          | P | -
            Q1 2024/25 [r]       | A | The source marks it as revised.
            Q1 2024/25 (e)       | E | -
            Q1 2024/25 [f]       | F | -
            """)
    void aQualifierBehindThePeriodSetsTheStatus(String period, String status, String note) {
        Observation created = figure(5).period(period).create();
        assertThat(created.status()).extracting(ObservationStatus::letter).containsExactly(status);
        assertThat(created.note()).isEqualTo(note);
    }

    @Test
    void aQualifierBehindATimeIdentifierSetsTheStatus() {
        importCsv(csv("timePeriod,timeIdentifier,value", "202425,Financial year Q1 (prov),5"), "")
                .then()
                .statusCode(200);
        figures("").then().body("value[0].period", equalTo("Q1 2024/25")).body("value[0].status", contains("P"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16 January 2023", "Jan-23", "31 January 2023", "January 2023 census"})
    void aDayInJanuaryIsTheCensusOfThatYear(String name) {
        indicator = aCount().with("basis", "snapshot")
                .with("frequency", "annual")
                .with("singleYear", "in_january")
                .create()
                .code();
        figure(5).period("2023").create();
        figure(6).period(name).post().then().statusCode(409).body("code", equalTo("already_exists"));
        figures("&period=" + name).then().body("value.period", contains("January 2023 census"));
    }

    @Test
    void aFinalPeriodContradictsAProvisionalFigure() {
        importCsv(csv("period,value", "Q1 2024/25 (Final),14.2 [p]"), "")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("final"));
    }
}
