package org.scrutiny.committee.question;

import java.util.Optional;

/** How far it has come; the answers that came in say so. */
public enum QuestionState {
    OPEN,
    HOLDING,
    ANSWERED,
    CORRECTED,
    WITHDRAWN;

    /** Whether an answer is still waited for. */
    public boolean isWaiting() {
        return this == OPEN || this == HOLDING;
    }

    /** Whether there is a full answer. */
    boolean isAnswered() {
        return this == ANSWERED || this == CORRECTED;
    }

    /**
     * The state after an answer; empty if that answer makes no sense now.
     *
     * @param everAnswered whether there was a full answer at any time
     */
    Optional<QuestionState> after(AnswerKind answer, boolean everAnswered) {
        return switch (answer) {
            case HOLDING -> isAnswered() ? Optional.empty() : Optional.of(HOLDING);
            case ANSWER -> Optional.of(this == CORRECTED ? CORRECTED : ANSWERED);
            case CORRECTION -> everAnswered ? Optional.of(CORRECTED) : Optional.empty();
            case WITHDRAWAL -> isWaiting() ? Optional.of(WITHDRAWN) : Optional.empty();
        };
    }
}
