package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.SeriesTest;

/** Periods of observations: accepted forms, the response and rejections. The meaning of literals is tested with the parser. */
@QuarkusTest
class ObservationPeriodTest extends SeriesTest {
    @ParameterizedTest
    @CsvSource({
        "Q1 2024/25, Q1 2024/25, FYQ1, 2024-04-01, 2024-06-30",
        "Q4 2023/24, Q4 2023/24, FYQ4, 2024-01-01, 2024-03-31",
        "2024/25, 2024/25, FY, 2024-04-01, 2025-03-31",
        "April 2024, April 2024, M4, 2024-04-01, 2024-04-30",
        "31 March 2024, 31 March 2024, snapshot, 2024-03-31, 2024-03-31"
    })
    void literalIsReturnedAsFourFields(String written, String label, String type, String start, String end) {
        Observation created = figure(50).period(written).create();
        assertThat(created.period()).isEqualTo(label);
        assertThat(created.periodType()).isEqualTo(type);
        assertThat(created.periodStart()).isEqualTo(start);
        assertThat(created.periodEnd()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2024/2025, FYQ1, Q1 2024/25", "202425, Financial year Q1, Q1 2024/25", "2024/2025, FY, 2024/25"})
    void pairIsReturnedAsTheSamePeriod(String timePeriod, String timeIdentifier, String label) {
        Map<String, Object> pair = Map.of("timePeriod", timePeriod, "timeIdentifier", timeIdentifier);
        Observation created = figure("timePeriod", timePeriod)
                .with("timeIdentifier", timeIdentifier)
                .create();
        assertThat(created.period()).isEqualTo(label);
        for (Object again : List.of(label, pair)) {
            figure(50).period(again).post().then().statusCode(409).body("detail", containsString(created.id()));
        }
    }

    @Test
    void rejectsALiteralTogetherWithAPair() {
        ObservationBuilder both = figure(50).with("timePeriod", "2024/2025");
        refused(both, 422, "broken_rule").body("detail", containsString("not both"));
        refused(both.with("timeIdentifier", "FYQ1"), 422, "broken_rule");
    }

    @Test
    void rejectsAMissingPeriodAndHalfAPair() {
        refused(figure(50).period(null), 400, "invalid_value").body("detail", containsString("'Q1 2024/25'"));
        refused(figure("timePeriod", "2024/2025"), 400, "invalid_value");
        refused(figure("timeIdentifier", "FYQ1"), 400, "invalid_value");
        refused(figure("period", Map.of("timePeriod", "2024/2025")), 400, "invalid_value");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, ambiguous_period",
        "Q5 2024/25, invalid_period",
        "2024/26, invalid_period",
        "soon, invalid_period",
        "31 June 2024, invalid_period"
    })
    void rejectsInvalidAndAmbiguousPeriods(String written, String code) {
        refused(figure("period", written), 400, code).body("errors[0].value", equalTo(written));
    }

    /** The same words mean other days where the indicator counts in calendar years. */
    @Test
    void quarterUsesTheYearTypeOfItsIndicator() {
        indicator = anIndicator().with("yearType", "calendar").create().code();
        Observation created = figure(50).period("Q1 2024").create();
        assertThat(created.periodType()).isEqualTo("CYQ1");
        assertThat(created.periodStart()).isEqualTo("2024-01-01");
    }

    /** A figure whose period is written in this field alone. */
    private ObservationBuilder figure(String field, Object written) {
        return figure(50).period(null).with(field, written);
    }

    private static ValidatableResponse refused(ObservationBuilder body, int status, String code) {
        return refused(body.post(), status, code, "/period");
    }
}
