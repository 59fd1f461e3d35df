package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.Utterance;

/**
 * A question without an answer so far.
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
