package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares intervals, comparisons, attribute charts and recent trends with the reference packages. */
class UncertaintyOracleTest {
    private static final Map<String, IntervalMethod> METHODS = Map.of(
            "Wilson", IntervalMethod.WILSON, "Exact", IntervalMethod.EXACT_POISSON, "Byars", IntervalMethod.BYAR);
    private static final Map<String, PeerSignificance> SIGNIFICANCE = Map.of(
            "Not significant", PeerSignificance.NOT_SIGNIFICANT,
            "Low (0.025)", PeerSignificance.LOW_95,
            "High (0.025)", PeerSignificance.HIGH_95,
            "Low (0.001)", PeerSignificance.LOW_998,
            "High (0.001)", PeerSignificance.HIGH_998);

    static Stream<Oracle.Vector> intervals() {
        return Stream.concat(Oracle.vectors("proportionCi"), Oracle.vectors("rateCi"));
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void matchesTheReferenceInterval(Oracle.Vector vector) {
        JsonNode json = vector.json();
        Interval interval = interval(json, vector.id().startsWith("cip"));
        assertThat(interval.method()).isEqualTo(METHODS.get(json.get("method").asText()));
        assertNumber(interval.lower95(), json.get("lower95"));
        assertNumber(interval.upper95(), json.get("upper95"));
        assertNumber(interval.lower998(), json.get("lower998"));
        assertNumber(interval.upper998(), json.get("upper998"));
    }

    static Stream<Oracle.Vector> benchmarks() {
        return Oracle.vectors("benchmark");
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void matchesTheReferenceBenchmark(Oracle.Vector vector) {
        JsonNode json = vector.json();
        Interval interval = interval(json, json.get("kind").asText().equals("proportion"));
        ComparisonVerdict verdict =
                ComparisonVerdict.of(interval, json.get("benchmark").asDouble(), Oracle.direction(json));
        assertThat(verdict.name().toLowerCase(Locale.ROOT))
                .isEqualTo(json.get("outcome").asText());
    }

    static Stream<Oracle.Vector> funnels() {
        return Oracle.vectors("funnel");
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void matchesTheReferenceFunnel(Oracle.Vector vector) {
        boolean proportion = vector.json().get("statistic").asText().equals("proportion");
        double cases = 0;
        double base = 0;
        for (JsonNode area : vector.json().get("areas")) {
            cases += area.get("numerator").asDouble();
            base += area.get("denominator").asDouble();
        }
        for (JsonNode area : vector.json().get("areas")) {
            double x = area.get("numerator").asDouble();
            double n = area.get("denominator").asDouble();
            Interval interval = proportion ? Intervals.proportion(x, n, 1) : Intervals.rate(x, n, 1);
            assertThat(PeerSignificance.of(interval, cases / base))
                    .as(area.get("area").asText())
                    .isEqualTo(SIGNIFICANCE.get(area.get("significance").asText()));
        }
    }

    static Stream<Oracle.Vector> recentTrends() {
        return Oracle.vectors("recentTrend");
    }

    @ParameterizedTest
    @MethodSource("recentTrends")
    void matchesTheReferenceRecentTrend(Oracle.Vector vector) {
        boolean proportion = vector.json().get("kind").asText().equals("proportion");
        List<YearValue> years = new ArrayList<>();
        for (JsonNode point : vector.json().get("points")) {
            double x = point.get("count").asDouble();
            double n = point.get("denominator").asDouble();
            Interval interval = proportion ? Intervals.proportion(x, n, 100) : Intervals.rate(x, n, 10_000);
            years.add(new YearValue(x, n, (proportion ? 100 : 10_000) * x / n, interval));
        }
        RecentTrend trend = RecentTrend.of(years, proportion);
        JsonNode expected = vector.json().at("/expected/dhsc");
        // This reference stops with an error on a year at 100%; the other one reports that there is no trend.
        boolean stopped = expected.get("status").asText().equals("reference_error");
        assertThat(trend.verdict().name().replace('_', ' ').toLowerCase(Locale.ROOT))
                .isEqualTo(
                        stopped
                                ? "cannot be calculated"
                                : expected.get("trend").asText().toLowerCase(Locale.ROOT));
        if (expected.get("chiSquare").isNull()) {
            assertThat(trend.chiSquare()).isNull();
            assertThat(trend.reason()).isNotBlank();
        } else {
            assertNumber(trend.chiSquare(), expected.get("chiSquare"));
        }
    }

    static Stream<Oracle.Vector> attributeCharts() {
        return Oracle.vectors("attributeCharts");
    }

    @ParameterizedTest
    @MethodSource("attributeCharts")
    void matchesTheReferenceAttributeChart(Oracle.Vector vector) {
        String kind = vector.json().get("chart").asText();
        List<AttributeChart.Ratio> ratios = new ArrayList<>();
        for (JsonNode point : vector.json().get("points")) {
            ratios.add(new AttributeChart.Ratio(
                    point.get("numerator").asDouble(), point.get("denominator").asDouble()));
        }
        AttributeChart chart = AttributeChart.of(ratios, kind.contains("p") && !kind.equals("up"), kind.length() == 2);
        JsonNode expected = vector.json().get("expected");
        assertNumber(chart.centre(), expected.get("centre"));
        for (int i = 0; i < ratios.size(); i++) {
            JsonNode point = expected.get("points").get(i);
            assertNumber(chart.points().get(i).value(), point.get("value"));
            assertNumber(chart.points().get(i).lower(), point.get("lcl"));
            assertNumber(chart.points().get(i).upper(), point.get("ucl"));
            assertThat(chart.points().get(i).outside() != 0)
                    .isEqualTo(point.get("sigmaSignal").asBoolean());
        }
    }

    private static Interval interval(JsonNode json, boolean proportion) {
        double x = json.get("numerator").asDouble();
        double n = json.get("denominator").asDouble();
        double multiplier = json.get("multiplier").asDouble();
        return proportion ? Intervals.proportion(x, n, multiplier) : Intervals.rate(x, n, multiplier);
    }

    private static void assertNumber(double actual, JsonNode expected) {
        double number = expected.asDouble();
        assertThat(actual).isCloseTo(number, within(1e-9 * Math.max(1e-3, Math.abs(number))));
    }
}
