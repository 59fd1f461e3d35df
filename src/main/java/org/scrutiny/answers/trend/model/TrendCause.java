package org.scrutiny.answers.trend.model;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.scrutiny.figures.judgement.Cause;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;

/** A recorded judgement of a figure: why it is excluded from the limits, or its cause. */
public record TrendCause(
        String judgement,
        @NotNull JudgementKind kind,
        Cause cause,
        @NotNull String reason,
        String recordedBy,
        Instant recordedAt) {

    public static TrendCause of(Judgement judgement) {
        return new TrendCause(
                judgement.id(),
                judgement.kind(),
                judgement.cause(),
                judgement.reason(),
                judgement.recordedBy(),
                judgement.recordedAt());
    }
}
