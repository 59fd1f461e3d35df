package org.scrutiny.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares limits, labels and verdicts with the reference packages. */
class XmrOracleTest {
    private static final double TOLERANCE = 1e-9;

    static Stream<Oracle.Vector> all() {
        return Oracle.vectors("spc");
    }

    static Stream<Oracle.Vector> agreeing() {
        return all().filter(vector ->
                recommended(vector).get("deviationsFromReference").isEmpty());
    }

    /** Skips vectors where the reference failed or has no limits. */
    static Stream<Oracle.Vector> screened() {
        return agreeing().filter(vector -> {
            JsonNode screened = vector.json().at("/expected/screened");
            return screened.get("status").asText().equals("ok")
                    && !screened.get("degenerateLimits").asBoolean();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void matchesTheRecommendation(Oracle.Vector vector) {
        JsonNode input = vector.json().get("input");
        JsonNode expected = recommended(vector);
        ImprovementDirection good = Oracle.direction(input);
        XmrChart chart = chart(input, false);

        assertThat(chart.status().name()).isEqualTo(expected.get("limitsStatus").asText());
        assertLimits(chart.current(), expected.get("currentSegment"));
        assertThat(chart.current().points())
                .isEqualTo(expected.at("/currentSegment/nonMissing").asInt());
        assertThat(name(chart.variation(good))).isEqualTo(text(expected.get("variation")));
        assertThat(name(chart.variationIcon(good))).isEqualTo(text(expected.get("variationIcon")));
        assertThat(name(chart.assurance(Oracle.target(input), good))).isEqualTo(text(expected.get("assurance")));
        assertThat(chart.points())
                .extracting(point -> name(point.type(good)))
                .isEqualTo(texts(expected.get("pointTypes")));
        assertThat(chart.points()).extracting(XmrOracleTest::label).isEqualTo(texts(expected.get("specialCauseTypes")));
    }

    @ParameterizedTest
    @MethodSource("agreeing")
    void matchesTheUnscreenedReference(Oracle.Vector vector) {
        assertReference(vector, "unscreened", false);
    }

    @ParameterizedTest
    @MethodSource("screened")
    void matchesTheScreenedReference(Oracle.Vector vector) {
        assertReference(vector, "screened", true);
    }

    @ParameterizedTest
    @MethodSource("quirks")
    void differsWhereTheReferenceIsWrong(Oracle.Vector vector) {
        JsonNode input = vector.json().get("input");
        XmrChart chart = chart(input, false);
        JsonNode expected = vector.json().get("recommended");
        assertThat(chart.points()).extracting(XmrOracleTest::label).isEqualTo(texts(expected.get("specialCauseTypes")));
        assertThat(chart.points())
                .extracting(point -> name(point.type(Oracle.direction(input))))
                .isEqualTo(texts(expected.get("pointTypes")));
    }

    static Stream<Oracle.Vector> quirks() {
        return Oracle.vectors("referenceQuirks");
    }

    /** This reference multiplies by 3/1.128, the service by 2.66. */
    @ParameterizedTest
    @MethodSource("ghosts")
    void matchesTheReferenceWithExclusions(Oracle.Vector vector) {
        XmrChart chart = XmrChart.of(
                Oracle.series(((ObjectNode) vector.json()).put("frequency", "quarterly")),
                XmrParameters.STANDARD,
                List.of());
        ProcessLimits limits = chart.current().limits();
        double width = limits.averageMovingRange() * 3 / 1.128;
        JsonNode expected = vector.json().get("expected");
        assertNumber(limits.mean(), expected.get("centre"));
        assertNumber(limits.mean() - width, expected.get("lcl"));
        assertNumber(limits.mean() + width, expected.get("ucl"));
    }

    static Stream<Oracle.Vector> ghosts() {
        return Oracle.vectors("ghostXmr");
    }

    private static void assertReference(Oracle.Vector vector, String mode, boolean screen) {
        JsonNode input = vector.json().get("input");
        JsonNode expected = vector.json().get("expected").get(mode);
        ImprovementDirection good = Oracle.direction(input);
        XmrChart chart = chart(input, screen);

        assertThat(chart.segments()).hasSize(expected.get("segments").size());
        for (int i = 0; i < chart.segments().size(); i++) {
            JsonNode segment = expected.get("segments").get(i);
            assertLimits(chart.segments().get(i), segment);
            assertThat(chart.segments().get(i).points())
                    .isEqualTo(segment.get("nNonMissing").asInt());
        }
        List<String> labels = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<Integer> segments = new ArrayList<>();
        expected.get("points").forEach(point -> {
            labels.add(point.get("specialCauseType").asText());
            types.add(point.get("pointType").asText());
            // After a rebase on the first period the reference counts from 1.
            segments.add(point.get("rebaseGroup").asInt()
                    - expected.at("/points/0/rebaseGroup").asInt());
        });
        assertThat(chart.points()).extracting(XmrOracleTest::label).isEqualTo(labels);
        assertThat(chart.points()).extracting(point -> name(point.type(good))).isEqualTo(types);
        assertThat(chart.points()).extracting(PointVerdict::segment).isEqualTo(segments);
        if (chart.status().allowsVerdict()) {
            assertThat(name(chart.variation(good))).isEqualTo(text(expected.get("variationType")));
            assertThat(name(chart.assurance(Oracle.target(input), good)))
                    .isEqualTo(text(expected.get("assuranceType")));
        }
    }

    private static XmrChart chart(JsonNode input, boolean screen) {
        return XmrChart.of(Oracle.series(input), Oracle.parameters(input, screen), Oracle.rebases(input));
    }

    private static JsonNode recommended(Oracle.Vector vector) {
        return vector.json().at("/expected/recommended");
    }

    private static void assertLimits(Segment segment, JsonNode expected) {
        ProcessLimits limits = segment.limits();
        assertNumber(limits == null ? null : limits.mean(), expected.get("mean"));
        assertNumber(limits == null || !limits.exist() ? null : limits.lower(), expected.get("lpl"));
        assertNumber(limits == null || !limits.exist() ? null : limits.upper(), expected.get("upl"));
    }

    private static void assertNumber(Double actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).isNull();
        } else {
            double number = expected.asDouble();
            assertThat(actual).isCloseTo(number, within(TOLERANCE * Math.max(1, Math.abs(number))));
        }
    }

    /** The reference's name of the rule that labels a point. */
    private static String label(PointVerdict point) {
        Signal signal = point.signal();
        if (signal == null) {
            return "Common Cause";
        }
        boolean high = signal.direction() == Direction.HIGH;
        return switch (signal.rule()) {
            case OUTSIDE -> high ? "Above UCL" : "Below LCL";
            case TREND -> "7 Point Trend (" + (high ? "Increasing" : "Decreasing") + ")";
            case TWO_IN_THREE -> "2 in 3 " + (high ? "Above" : "Below") + " CL";
            case SHIFT -> "7 Points " + (high ? "Above" : "Below") + " CL";
        };
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
