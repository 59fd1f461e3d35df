package org.scrutiny.trend;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.statistics.ImprovementDirection;
import org.scrutiny.target.Target;
import org.scrutiny.target.TargetKind;

/** The target that the assurance is about: the one in force in the latest period. */
@Schema(name = "TrendTarget", description = "The target in force in the latest period.")
public record TrendTarget(
        @NotNull String id,
        @NotNull TargetKind kind,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    static TrendTarget of(Target target) {
        return new TrendTarget(
                target.id(),
                target.kind(),
                target.value(),
                target.lower(),
                target.upper(),
                target.validFrom(),
                target.validTo());
    }

    /** The figure to be reached: the value, or the bound that lies on the wrong side; null if there is no such bound. */
    BigDecimal toReach(ImprovementDirection good) {
        if (value != null) {
            return value;
        }
        return switch (good) {
            case INCREASE -> lower;
            case DECREASE -> upper;
            case NEUTRAL, RANGE -> null;
        };
    }
}
