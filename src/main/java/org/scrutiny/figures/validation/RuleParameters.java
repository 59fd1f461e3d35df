package org.scrutiny.figures.validation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a rule; each kind uses its own. */
public record RuleParameters(
        @Digits(integer = 14, fraction = 10) BigDecimal lower,

        @Digits(integer = 14, fraction = 10) BigDecimal upper,

        @Min(MIN_POINTS) @Max(100) Integer minimumPoints,

        @Size(max = 40) String total,

        @Size(max = 50) List<@NotBlank @Size(max = 40) String> parts,

        @Digits(integer = 14, fraction = 10) BigDecimal tolerance) {
    /** Control limits need at least this many points. */
    static final int MIN_POINTS = 5;

    private static final int DEFAULT_POINTS = 8;

    /** No parameters. */
    static final RuleParameters NONE = new RuleParameters(null, null, null, null, null, null);

    public RuleParameters {
        parts = parts == null ? List.of() : parts;
    }

    int pointsNeeded() {
        return minimumPoints == null ? DEFAULT_POINTS : minimumPoints;
    }

    BigDecimal toleranceOrZero() {
        return tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    /** The parameters that are set, by name. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("lower", lower);
        given.put("upper", upper);
        given.put("minimumPoints", minimumPoints);
        given.put("total", total);
        given.put("parts", parts.isEmpty() ? null : parts);
        given.put("tolerance", tolerance);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
