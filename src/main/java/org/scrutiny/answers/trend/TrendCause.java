package org.scrutiny.answers.trend;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.scrutiny.figures.judgement.Cause;
import org.scrutiny.figures.judgement.Judgement;
import org.scrutiny.figures.judgement.JudgementKind;

/** What someone recorded about a figure: why it is left out of the limits, or what lies behind it. */
public record TrendCause(
        String judgement,
        @NotNull JudgementKind kind,
        Cause cause,
        @NotNull String reason,
        String recordedBy,
        Instant recordedAt) {
    static TrendCause of(Judgement judgement) {
        return new TrendCause(
                judgement.id(),
                judgement.kind(),
                judgement.cause(),
                judgement.reason(),
                judgement.recordedBy(),
                judgement.recordedAt());
    }
}
