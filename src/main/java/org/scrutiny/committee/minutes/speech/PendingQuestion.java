package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.Utterance;

/**
 * A question that waits for its answer.
 *
 * @param comment position of its comment
 * @param utterance its position in that comment
 * @param asker who asked
 */
record PendingQuestion(int comment, int utterance, Speaker asker) {

    Utterance.Reference reference() {
        return new Utterance.Reference(comment, utterance);
    }
}
