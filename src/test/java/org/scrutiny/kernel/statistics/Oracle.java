package org.scrutiny.kernel.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.testsupport.Reference;

/** Values computed by the reference packages of the field. */
public final class Oracle {
    private Oracle() {}

    /** A named vector in an array of the file. */
    public record Vector(String id, JsonNode json) {
        @Override
        public String toString() {
            return id;
        }
    }

    public static Stream<Vector> vectors(String array) {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode vector : Reference.json("statistics/vectors.json").get(array)) {
            vectors.add(new Vector(vector.get("id").asText(), vector));
        }
        return vectors.stream();
    }

    /** The series of a vector's {@code input}. */
    static Series series(JsonNode input) {
        int step = "monthly".equals(input.get("frequency").asText()) ? 1 : 3;
        List<SeriesPoint> points = new ArrayList<>();
        for (JsonNode observation : input.get("observations")) {
            LocalDate start = LocalDate.parse(observation.get("date").asText());
            JsonNode value = observation.get("value");
            boolean excluded = observation.path("excluded").asBoolean();
            points.add(new SeriesPoint(
                    start,
                    start.plusMonths(step).minusDays(1),
                    value.isNull() ? null : Rational.of(value.decimalValue()),
                    excluded));
        }
        return new Series(points, step);
    }

    static XmrParameters parameters(JsonNode input, boolean screen) {
        JsonNode baseline = input.path("fixAfterNPoints");
        return new XmrParameters(
                7,
                7,
                "adjacent".equals(input.path("gapPolicy").asText()) ? GapPolicy.ADJACENT : GapPolicy.BREAK,
                screen,
                baseline.isNumber() ? baseline.asInt() : null);
    }

    static List<LocalDate> rebases(JsonNode input) {
        List<LocalDate> dates = new ArrayList<>();
        input.get("rebaseDates").forEach(date -> dates.add(LocalDate.parse(date.asText())));
        return dates;
    }

    static ImprovementDirection direction(JsonNode input) {
        return ImprovementDirection.valueOf(
                input.get("improvementDirection").asText().toUpperCase(java.util.Locale.ROOT));
    }

    static Rational target(JsonNode input) {
        return input.get("target").isNull()
                ? null
                : Rational.of(input.get("target").decimalValue());
    }
}
