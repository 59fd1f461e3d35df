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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule is told; each kind has its own. */
@Schema(name = "RuleParameters", description = "What a rule is told; each kind has its own, and others are null.")
public record RuleParameters(
        @Digits(integer = 14, fraction = 10) @Schema(description = "Of bounds: the least value; null for none.")
        BigDecimal lower,

        @Digits(integer = 14, fraction = 10) @Schema(description = "Of bounds: the largest value; null for none.")
        BigDecimal upper,

        @Min(FEWEST_POINTS)
        @Max(100)
        @Schema(description = "Of a sudden change: how many earlier figures make limits to judge by. Default: 8.")
        Integer minimumPoints,

        @Size(max = 40) @Schema(description = "Of a sum: code of the indicator that is the total.")
        String total,

        @Size(max = 50) @Schema(description = "Of a sum: codes of the indicators that are its parts.")
        List<@NotBlank @Size(max = 40) String> parts,

        @Digits(integer = 14, fraction = 10)
        @Schema(description = "Of a sum: how far the parts may miss the total, in its unit. Default: 0.")
        BigDecimal tolerance) {
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
