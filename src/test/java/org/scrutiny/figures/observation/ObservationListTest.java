package org.scrutiny.figures.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Filters of the list of observations: alone, repeated and combined. */
@QuarkusTest
class ObservationListTest extends RestTest {
    private String first;
    private String second;
    private String here;
    private String there;

    /** Two indicators, of which the first is on a dashboard, in two areas and four quarters: sixteen figures. */
    @BeforeEach
    void makeFigures() {
        int dashboard = aDashboard().create().number();
        first = anIndicator().dashboard(dashboard).create().code();
        second = anIndicator().create().code();
        here = Samples.makeArea();
        there = Samples.makeArea();
        for (String indicator : List.of(first, second)) {
            Samples.makeQuarters(indicator, here, 1, 2, 3, 4);
            Samples.makeQuarters(indicator, there, 5, 6, 7, 8);
        }
    }

    @Test
    void listIsOrderedByIndicatorAreaAndPeriod() {
        listed("indicator=" + second + "&indicator=" + first)
                .body("value.indicator[0]", equalTo(first))
                .body("value.indicator[15]", equalTo(second))
                .body("value.value", equalTo(values("1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8")))
                .body("next", nullValue())
                .body("count", nullValue());
    }

    @Test
    void repeatedFilterMatchesAnyOfItsValues() {
        listed("indicator=" + first).body("value", hasSize(8)).body("value.indicator", everyItem(equalTo(first)));
        listed("area=" + here).body("value", hasSize(8));
        listed("area=" + here + "&area=" + there).body("value", hasSize(16));
        listed("area=" + here + "&area=X00000000").body("value", hasSize(8));
    }

    @Test
    void differentFiltersMustAllMatch() {
        listed("indicator=" + first + "&area=" + there + "&from=2020-07-01&to=2021-01-01")
                .body("value.value", equalTo(values("6 7")));
    }

    @Test
    void dashboardFilterMatchesItsIndicators() {
        int dashboard = get("/v1/indicators/" + first).jsonPath().getInt("dashboard");
        listed("dashboard=" + dashboard).body("value", hasSize(8)).body("value.indicator", everyItem(equalTo(first)));
        listed("dashboard=" + dashboard + "&dashboard=999999&area=" + here).body("value", hasSize(4));
        listed("dashboard=999999").body("value", empty());
    }

    @Test
    void periodFilterAcceptsEveryLiteral() {
        listed(series() + "&period=Q2 2020/21").body("value.value", equalTo(values("2")));
        listed(series() + "&period=2020/21 Q2").body("value.value", equalTo(values("2")));
        listed(series() + "&period=Q2 2020/21&period=Q4 2020/21").body("value.value", equalTo(values("2 4")));
        listed(series() + "&period=2020/21").body("value", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-04-01, 1 2 3 4",
        "from=2020-04-02, 2 3 4",
        "from=2021-01-01, 4",
        "from=2021-01-02, ''",
        "to=2020-04-01, ''",
        "to=2020-04-02, 1",
        "to=2021-01-01, 1 2 3",
        "from=2020-07-01&to=2020-10-01, 2",
        "from=2020-10-01&to=2020-07-01, ''"
    })
    void fromAndToAreHalfOpenOnTheFirstDay(String filter, String values) {
        listed(series() + "&" + filter).body("value.value", equalTo(values(values)));
    }

    @Test
    void statusFilterMatchesOneOfSeveralCodes() {
        anObservation(first, here, "Q1 2024/25", 50).status("E P").create();
        listed(series() + "&status=P").body("value.period", contains("Q1 2024/25"));
        listed(series() + "&status=E").body("value", hasSize(1));
        listed(series() + "&status=A").body("value", hasSize(4));
        listed(series() + "&status=P&status=A").body("value", hasSize(5));
        listed(series() + "&status=B").body("value", empty());
    }

    @Test
    void updatedSinceComparesTheTimeOfRecording() {
        Observation made = anObservation(first, here, "Q1 2024/25", 50).create();
        String id = made.id();
        Instant written = made.recordedAt();
        listed(series() + "&updatedSince=" + written).body("value.id", contains(id));
        listed(series() + "&updatedSince=" + written.plusNanos(1_000)).body("value", empty());
        listed(series() + "&updatedSince=2024-01-01").body("value", hasSize(5));
        anObservation(first, here, "Q1 2024/25", 51).put(id, 1);
        listed(series() + "&updatedSince=" + written.plusNanos(1_000)).body("value.id", contains(id));
    }

    /** Each would return other rows, or fail, if it became part of the statement. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE observation; --",
                "\" OR \"\"=\"",
                "%",
                "_______",
                "\\",
                "1) OR (1=1",
                "${covering}",
                "?",
                ":p0",
                "x' UNION SELECT * FROM history --",
                "/**/",
                "null",
                "*"
            })
    void filterValuesAreNotInterpretedAsSql(String text) {
        for (String filter : List.of("indicator", "area")) {
            request()
                    .queryParam(filter, text)
                    .get("/v1/observations")
                    .then()
                    .statusCode(200)
                    .body("value", empty());
        }
        listed("indicator=" + first).body("value", hasSize(8));
    }

    private String series() {
        return "indicator=" + first + "&area=" + here;
    }

    /** Whole numbers as an indicator with one decimal has them. */
    private static List<BigDecimal> values(String whole) {
        return whole.isEmpty() ? List.of() : decimals(whole.replaceAll("\\d+", "$0.0"));
    }

    private static ValidatableResponse listed(String filters) {
        return get("/v1/observations?" + filters).then().statusCode(200);
    }
}
