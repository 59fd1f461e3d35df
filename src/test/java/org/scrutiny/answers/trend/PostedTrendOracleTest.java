package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.kernel.statistics.Oracle;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/** Compares posted trends with the reference packages. */
@QuarkusTest
@OnOneStore
class PostedTrendOracleTest extends RestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Oracle.Vector> charts() {
        return Oracle.vectors("spc");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void matchesTheReferenceChart(Oracle.Vector vector) throws IOException {
        JsonNode input = vector.json().get("input");
        ObjectNode body = body(
                input.get("measureType").asText(),
                input.get("improvementDirection").asText(),
                input.get("frequency").asText());
        body.set("observations", input.get("observations"));
        body.set("target", input.get("target"));
        body.set("rebases", input.get("rebaseDates"));
        body.set("baselinePoints", input.get("fixAfterNPoints"));
        body.putObject("options")
                .put("gapPolicy", input.get("gapPolicy").asText().equals("adjacent") ? "adjacent" : "break");
        JsonNode answer = judge(body);
        if (answer.get("limitsStatus").asText().equals("rare_events")) {
            // The vectors carry no cases, so the reference does not look for this.
            return;
        }
        JsonNode expected = vector.json().at("/expected/recommended");
        assertThat(answer.get("limitsStatus").asText())
                .isEqualTo(expected.get("limitsStatus").asText().toLowerCase(Locale.ROOT));
        for (String verdict : List.of("variation", "variationIcon", "assurance")) {
            assertThat(answer.get(verdict)).as(verdict).isEqualTo(expected.get(verdict));
        }
        List<String> types = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        answer.get("points").forEach(point -> {
            types.add(point.get("pointType").asText());
            labels.add(label(point));
        });
        assertThat(types).isEqualTo(texts(expected.get("pointTypes")));
        assertThat(labels).isEqualTo(texts(expected.get("specialCauseTypes")));
        JsonNode current = answer.get("segments").get(answer.get("segments").size() - 1);
        assertNumber(current.get("mean"), expected.at("/currentSegment/mean"));
        assertNumber(current.get("lowerLimit"), expected.at("/currentSegment/lpl"));
        assertNumber(current.get("upperLimit"), expected.at("/currentSegment/upl"));
    }

    static Stream<Oracle.Vector> intervals() {
        return Stream.concat(Oracle.vectors("proportionCi"), Oracle.vectors("rateCi"));
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void matchesTheReferenceInterval(Oracle.Vector vector) throws IOException {
        JsonNode json = vector.json();
        ObjectNode body = body(vector.id().startsWith("cip") ? "percentage" : "rate", "neutral", "annual");
        ((ObjectNode) body.get("indicator"))
                .put("multiplier", json.get("multiplier").asInt());
        figure(body, "2020-04-01", json.get("numerator"), json.get("denominator"));
        JsonNode point = judge(body).at("/points/0");
        assertNumber(point.get("value"), json.get("value"));
        for (String end : List.of("lower95", "upper95", "lower998", "upper998")) {
            assertNumber(point.at("/interval/" + end), json.get(end));
        }
    }

    static Stream<Oracle.Vector> benchmarks() {
        return Oracle.vectors("benchmark");
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void matchesTheReferenceBenchmark(Oracle.Vector vector) throws IOException {
        JsonNode json = vector.json();
        boolean proportion = json.get("kind").asText().equals("proportion");
        ObjectNode body = body(
                proportion ? "percentage" : "rate",
                json.get("improvementDirection").asText(),
                "annual");
        ((ObjectNode) body.get("indicator"))
                .put("multiplier", json.get("multiplier").asInt());
        figure(body, "2020-04-01", json.get("numerator"), json.get("denominator"));
        body.putArray("comparators").addObject().put("name", "England").set("value", json.get("benchmark"));
        assertThat(judge(body).at("/comparators/0/verdict").asText())
                .isEqualTo(json.get("outcome").asText());
    }

    static Stream<Oracle.Vector> years() {
        return Oracle.vectors("financialYear");
    }

    @ParameterizedTest
    @MethodSource("years")
    void matchesTheReferenceYear(Oracle.Vector vector) throws IOException {
        boolean proportion = vector.json().get("kind").asText().equals("proportion");
        ObjectNode body = body(proportion ? "percentage" : "rate", "increase", "quarterly");
        ((ObjectNode) body.get("indicator")).put("multiplier", proportion ? 100 : 10_000);
        for (JsonNode quarter : vector.json().get("quarters")) {
            figure(body, quarter.get("date").asText(), quarter.get("numerator"), quarter.get("denominator"));
        }
        JsonNode years = judge(body).get("years");
        JsonNode expected = vector.json().get("expected");
        assertThat(years).hasSameSizeAs(expected);
        for (int i = 0; i < years.size(); i++) {
            JsonNode year = years.get(i);
            assertThat(year.get("year").asText())
                    .startsWith(expected.get(i).get("financialYearStart").asText());
            assertThat(year.get("quartersIncluded").asInt())
                    .isEqualTo(expected.get(i).get("quarters").asInt());
            assertThat(year.get("complete").asBoolean())
                    .isEqualTo(expected.get(i).get("complete").asBoolean());
            assertNumber(year.get("pooled"), expected.get(i).get("value"));
            assertNumber(year.at("/interval/lower95"), expected.get(i).get("lower95"));
            assertNumber(year.at("/interval/upper95"), expected.get(i).get("upper95"));
            assertNumber(year.get("meanOfQuarters"), expected.get(i).path("meanOfQuarterlyValues"));
        }
    }

    static Stream<Oracle.Vector> recentTrends() {
        return Oracle.vectors("recentTrend");
    }

    @ParameterizedTest
    @MethodSource("recentTrends")
    void matchesTheReferenceRecentTrend(Oracle.Vector vector) throws IOException {
        boolean proportion = vector.json().get("kind").asText().equals("proportion");
        ObjectNode body = body(proportion ? "percentage" : "rate", "increase", "annual");
        ((ObjectNode) body.get("indicator")).put("multiplier", proportion ? 100 : 10_000);
        for (JsonNode point : vector.json().get("points")) {
            figure(body, point.get("date").asText(), point.get("count"), point.get("denominator"));
        }
        JsonNode trend = judge(body).get("recentTrend");
        JsonNode expected = vector.json().at("/expected/dhsc");
        if (!expected.get("chiSquare").isNull()) {
            assertNumber(trend.get("chiSquare"), expected.get("chiSquare"));
            assertThat(trend.get("verdict").asText()).isEqualTo(verdict(expected));
        } else {
            assertThat(trend.get("verdict").asText()).isEqualTo("cannot_be_calculated");
            assertThat(trend.get("reason").asText()).isNotBlank();
        }
    }

    static Stream<Oracle.Vector> secondOpinions() {
        return Oracle.vectors("attributeCharts")
                .filter(vector ->
                        List.of("pp", "up").contains(vector.json().get("chart").asText()));
    }

    @ParameterizedTest
    @MethodSource("secondOpinions")
    void matchesTheReferenceAttributeChart(Oracle.Vector vector) throws IOException {
        boolean proportion = vector.json().get("chart").asText().equals("pp");
        int multiplier = proportion ? 100 : 10_000;
        ObjectNode body = body(proportion ? "percentage" : "rate", "increase", "quarterly");
        ((ObjectNode) body.get("indicator")).put("multiplier", multiplier);
        for (JsonNode point : vector.json().get("points")) {
            figure(body, point.get("date").asText(), point.get("numerator"), point.get("denominator"));
        }
        JsonNode second = judge(body).get("secondOpinion");
        JsonNode expected = vector.json().get("expected");
        assertThat(second.get("method").asText()).isEqualTo(proportion ? "p_prime" : "u_prime");
        assertClose(second.get("centre"), multiplier * expected.get("centre").asDouble());
        for (int i = 0; i < expected.get("points").size(); i++) {
            JsonNode point = expected.get("points").get(i);
            assertClose(
                    second.at("/limits/" + i + "/lower"),
                    multiplier * point.get("lcl").asDouble());
            assertClose(
                    second.at("/limits/" + i + "/upper"),
                    multiplier * point.get("ucl").asDouble());
        }
    }

    static Stream<Oracle.Vector> ghosts() {
        return Oracle.vectors("ghostXmr");
    }

    @ParameterizedTest
    @MethodSource("ghosts")
    void matchesTheReferenceWithExclusions(Oracle.Vector vector) throws IOException {
        ObjectNode body = body("percentage", "increase", "quarterly");
        ArrayNode excluded = body.putArray("excluded");
        for (JsonNode given : vector.json().get("observations")) {
            ((ArrayNode) body.get("observations"))
                    .addObject()
                    .put("date", given.get("date").asText())
                    .set("value", given.get("value"));
            if (given.get("excluded").asBoolean()) {
                excluded.add(given.get("date"));
            }
        }
        JsonNode segment = judge(body).at("/segments/0");
        JsonNode expected = vector.json().get("expected");
        assertNumber(segment.get("mean"), expected.get("centre"));
        double width = segment.get("averageMovingRange").asDouble() * 3 / 1.128;
        assertThat(segment.get("mean").asDouble() + width)
                .isCloseTo(expected.get("ucl").asDouble(), within(1e-7));
    }

    private static ObjectNode body(String measure, String good, String frequency) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("indicator")
                .put("measure", measure)
                .put("improvementDirection", good)
                .put("frequency", frequency);
        body.putArray("observations");
        return body;
    }

    private static void figure(ObjectNode body, String date, JsonNode numerator, JsonNode denominator) {
        ObjectNode point = ((ArrayNode) body.get("observations")).addObject().put("date", date);
        point.set("numerator", numerator);
        point.set("denominator", denominator);
    }

    private static JsonNode judge(ObjectNode body) throws IOException {
        Response answer = post("/v1/trend", body.toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JSON.readTree(answer.asString());
    }

    private static String verdict(JsonNode dhsc) {
        return switch (dhsc.get("trend").asText()) {
            case "Increasing" -> "increasing";
            case "Decreasing" -> "decreasing";
            default -> "no_significant_change";
        };
    }

    private static String label(JsonNode point) {
        boolean high = point.get("direction").asText().equals("high");
        return switch (point.get("rule").asText()) {
            case "outside" -> high ? "Above UCL" : "Below LCL";
            case "trend" -> high ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
            case "two_in_three" -> high ? "2 in 3 Above CL" : "2 in 3 Below CL";
            case "shift" -> high ? "7 Points Above CL" : "7 Points Below CL";
            default -> "Common Cause";
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void assertNumber(JsonNode actual, JsonNode expected) {
        if (expected.isNull() || expected.isMissingNode()) {
            return;
        }
        assertClose(actual, expected.asDouble());
    }

    private static void assertClose(JsonNode actual, double expected) {
        assertThat(actual.asDouble()).isCloseTo(expected, within(Math.max(1e-9, Math.abs(expected) * 1e-9)));
    }
}
