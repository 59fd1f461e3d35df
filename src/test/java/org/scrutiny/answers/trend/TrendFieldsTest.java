package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** The parameter "fields" of a trend selects fields of its points; the rest of the trend is complete. */
@QuarkusTest
class TrendFieldsTest extends SeriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> POSTED = Map.of(
            "indicator",
            Map.of("measure", "percentage", "improvementDirection", "increase", "frequency", "quarterly"),
            "observations",
            List.of(Map.of("period", "Q1 2024/25", "numerator", 38, "denominator", 45)));

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, 50, 51, 52);
    }

    @ParameterizedTest
    @CsvSource({
        "'value', 'value'",
        "'value,period', 'period value'",
        "'segment', 'segment'",
        "'interval,comments', 'interval comments'",
        "'flat', 'period periodStart periodEnd value status pointType segment'",
        "'flat&fields=interval,excluded', 'period periodStart periodEnd value status pointType excluded segment'"
    })
    void pointsHaveTheSelectedFields(String fields, String names) throws IOException {
        JsonNode full = tree(get(trendPath(indicator, area)));
        JsonNode selected = tree(getRaw(trendPath(indicator, area) + "&fields=" + fields));
        assertThat(selected.path("points"))
                .hasSize(3)
                .allSatisfy(point -> assertThat(point.properties().stream().map(Map.Entry::getKey))
                        .containsExactly(names.split(" ", -1)));
        assertThat(withoutPoints(selected)).isEqualTo(withoutPoints(full));
        assertThat(selected.at("/points/1/value"))
                .isEqualTo(names.contains("value") ? full.at("/points/1/value") : selected.at("/none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "value,full", "flat,full"})
    void fullIsTheDefault(String fields) {
        assertThat(get(trendPath(indicator, area) + "&fields=" + fields).asString())
                .isEqualTo(get(trendPath(indicator, area)).asString());
    }

    @Test
    void aPostedTrendSelectsToo() throws IOException {
        JsonNode full = tree(post("/v1/trend", POSTED));
        JsonNode selected = tree(post("/v1/trend?fields=period,numerator", POSTED));
        assertThat(selected.at("/points/0").toString()).isEqualTo("{\"period\":\"Q1 2024/25\",\"numerator\":38}");
        assertThat(withoutPoints(selected)).isEqualTo(withoutPoints(full));
        refused(post("/v1/trend?fields=indicator", POSTED), 400, "invalid_parameter", "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaue", "", "value,", "indicator", "summary"})
    void rejectsUnknownAndEmptyNames(String fields) {
        refused(get(trendPath(indicator, area) + "&fields=" + fields), 400, "invalid_parameter", "fields");
    }

    @Test
    void theEntityTagIsThatOfTheTrend() {
        String path = trendPath(indicator, area);
        Response selected = get(path + "&fields=value");
        assertThat(selected.header("ETag")).isEqualTo(tag(path));
        assertThat(selected.contentType()).isEqualTo(get(path).contentType());
        assertThat(get(path + "&fields=value").asString())
                .isEqualTo(selected.asString())
                .isNotEqualTo(get(path).asString());
        getUnless(selected.header("ETag"), path + "&fields=value").then().statusCode(304);
        // The parameter is checked before the entity tag.
        refused(getUnless(selected.header("ETag"), path + "&fields=vlaue"), 400, "invalid_parameter", "fields");
    }

    private static JsonNode tree(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JSON.readTree(response.asString());
    }

    private static JsonNode withoutPoints(JsonNode trend) {
        return ((ObjectNode) trend.deepCopy()).without("points");
    }
}
