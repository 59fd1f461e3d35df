package org.scrutiny.committee.minutes.speech;

import java.util.List;
import org.scrutiny.committee.minutes.model.SpeakerRole;

/**
 * The subject of a reporting verb as worded.
 *
 * @param form how it is worded
 * @param names the people named; empty for other forms
 * @param title the office as written; {@code null} if none
 * @param role the role stated by the wording; {@code null} if none
 * @param wording the subject as written
 * @param next index of the word after it
 */
record SpeakingSubject(SubjectForm form, List<Name> names, String title, SpeakerRole role, String wording, int next) {

    /** How a subject is worded. */
    enum SubjectForm {
        NAMED,
        OFFICE,
        COLLECTIVE,
        PRONOUN
    }

    /**
     * A person's name as written.
     *
     * @param full the whole name without titles
     * @param courtesy a title such as Mrs or Dr; null if it has none
     * @param councillor whether it has the title of a councillor
     */
    record Name(String full, String courtesy, boolean councillor) {

        boolean isSingle() {
            return full.indexOf(' ') < 0;
        }

        String surname() {
            return full.substring(full.lastIndexOf(' ') + 1);
        }

        String first() {
            return full.substring(0, isSingle() ? full.length() : full.indexOf(' '));
        }
    }

    SpeakingSubject upTo(int end) {
        return new SpeakingSubject(form, names, title, role, wording, end);
    }

    SpeakingSubject withTitle(String stated, SpeakerRole statedRole, int end) {
        SpeakerRole kept = role == null || statedRole == SpeakerRole.CHAIR ? statedRole : role;
        return new SpeakingSubject(form, names, title == null ? stated : title, kept, wording, end);
    }
}
