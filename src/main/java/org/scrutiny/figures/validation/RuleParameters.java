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

/** What a rule is told; each kind has its own. */
public record RuleParameters(
        @Digits(integer = 14, fraction = 10) BigDecimal lower,

        @Digits(integer = 14, fraction = 10) BigDecimal upper,

        @Min(FEWEST_POINTS) @Max(100) Integer minimumPoints,

        @Size(max = 40) String total,

        @Size(max = 50) List<@NotBlank @Size(max = 40) String> parts,

        @Digits(integer = 14, fraction = 10) BigDecimal tolerance) {
    /** With fewer there are no limits to judge by. */
    static final int FEWEST_POINTS = 5;

    private static final int STANDARD_POINTS = 8;

    /** None of them. */
    static final RuleParameters NONE = new RuleParameters(null, null, null, null, null, null);

    public RuleParameters {
        parts = parts == null ? List.of() : parts;
    }

    int pointsNeeded() {
        return minimumPoints == null ? STANDARD_POINTS : minimumPoints;
    }

    BigDecimal mayMissBy() {
        return tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    /** Those that are given, by name. */
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
