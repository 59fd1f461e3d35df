package org.scrutiny.committee.question;

import java.util.Optional;

/** The state of a question, which follows from its answers. */
public enum QuestionState {
    OPEN,
    HOLDING,
    ANSWERED,
    CORRECTED,
    WITHDRAWN;

    /** Whether a full answer is awaited. */
    public boolean isWaiting() {
        return this == OPEN || this == HOLDING;
    }

    /** Whether there is a full answer. */
    boolean isAnswered() {
        return this == ANSWERED || this == CORRECTED;
    }

    /**
     * The state after an answer; empty if the answer is not possible in this state.
     *
     * @param everAnswered whether there has been a full answer
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
