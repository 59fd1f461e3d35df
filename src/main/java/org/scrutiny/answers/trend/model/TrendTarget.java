package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.target.Challenge;
import org.scrutiny.figures.target.Target;
import org.scrutiny.figures.target.TargetKind;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.TargetStatus;

/**
 * A target in force in the latest period.
 *
 * @param toReach the figure that assurance is judged against: the target value, or the bound on the unfavourable side
 * @param status the latest figure against the target
 * @param assurance whether the unchanged process can be expected to meet it
 */
public record TrendTarget(
        String id,
        TargetKind kind,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal tolerance,
        BigDecimal toReach,
        LocalDate validFrom,
        LocalDate validTo,
        String setBy,
        String rationale,
        LocalDate reviewDue,
        @NotNull List<Challenge> challenges,
        TargetStatus status,
        Assurance assurance) {

    public static TrendTarget of(Target target, BigDecimal toReach, TargetStatus status, Assurance assurance) {
        return new TrendTarget(
                target.id(),
                target.kind(),
                target.value(),
                target.lower(),
                target.upper(),
                target.tolerance(),
                toReach,
                target.validFrom(),
                target.validTo(),
                target.setBy(),
                target.rationale(),
                target.reviewDue(),
                target.challenges(),
                status,
                assurance);
    }
}
