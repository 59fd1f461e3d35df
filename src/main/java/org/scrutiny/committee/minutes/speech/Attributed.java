package org.scrutiny.committee.minutes.speech;

import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * Who is taken to have said something, and how the text says so.
 *
 * @param person the person, where it is one this document names
 * @param single whether it is one human being, so that "he" or "she" can mean it
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
