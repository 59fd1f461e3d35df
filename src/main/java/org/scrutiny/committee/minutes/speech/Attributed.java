package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * The speaker attributed to an utterance, and how the text says so.
 *
 * @param person the person, if named in this document; otherwise {@code null}
 * @param single whether it is one person, so that "he" or "she" can refer to them
 */
record Attributed(Speaker speaker, Attribution attribution, PersonEntry person, boolean single) {

    static Attributed nobody(Attribution attribution, String basis) {
        return new Attributed(Speaker.unattributed(basis), attribution, null, false);
    }

    boolean isKnown() {
        return speaker.role() != SpeakerRole.UNATTRIBUTED || speaker.name() != null;
    }

    Attributed as(Attribution other, String basis) {
        return new Attributed(speaker.because(basis), other, person, single);
    }
}
