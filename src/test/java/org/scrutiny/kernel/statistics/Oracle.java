package org.scrutiny.kernel.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values that the field's reference packages computed; they stand outside the project. */
public final class Oracle {
    private static final Path FILE = Path.of("../shared/reference/spc/oracle_shared.json");
    /** Numbers are read as the decimals they are written as. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Oracle() {}

    /** One named vector of an array of the file. */
    public record Vector(String id, JsonNode json) {
        @Override
        public String toString() {
            return id;
        }
    }

    public static Stream<Vector> vectors(String array) throws IOException {
        assumeTrue(Files.exists(FILE), "the oracle's vectors are not here, so nothing to compare with");
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode vector : JSON.readTree(FILE.toFile()).get(array)) {
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
