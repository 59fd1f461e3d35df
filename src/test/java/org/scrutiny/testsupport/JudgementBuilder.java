package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.figures.judgement.Judgement;

/** A rebase, unless set otherwise. */
public final class JudgementBuilder extends SeriesBuilder<JudgementBuilder, Judgement> {
    JudgementBuilder() {
        super("/v1/judgements", Judgement.class, Map.of("kind", "rebase", "reason", "The front door moved."));
    }

    public JudgementBuilder kind(String kind) {
        return with("kind", kind);
    }

    /** Makes it a judgement of a cause. */
    public JudgementBuilder cause(String cause) {
        return kind("cause").with("cause", cause);
    }

    public JudgementBuilder period(String period) {
        return with("period", period);
    }

    public JudgementBuilder reason(String reason) {
        return with("reason", reason);
    }
}
