package org.scrutiny.committee.minutes.model;

import java.util.Locale;
import java.util.Objects;

/**
 * The speaker of an utterance, as far as the minutes say.
 *
 * @param name the fullest name the document gives, without titles; {@code null} if it gives none
 * @param jobTitle office or title as written; {@code Councillor} for a councillor without one; otherwise {@code null}
 * @param role the person's side in the meeting
 * @param basis the evidence in the text, in plain words
 */
public record Speaker(
        @Prose String name,
        @Prose String jobTitle,
        SpeakerRole role,
        @Prose String basis) {

    public static Speaker unattributed(String basis) {
        return new Speaker(null, null, SpeakerRole.UNATTRIBUTED, basis);
    }

    public Speaker because(String otherBasis) {
        return new Speaker(name, jobTitle, role, otherBasis);
    }

    /** The name, or the role in lower case where there is none. */
    public String label() {
        return name != null ? name : role.name().toLowerCase(Locale.ROOT);
    }

    public boolean sameAs(Speaker other) {
        return role == other.role && Objects.equals(name, other.name) && Objects.equals(jobTitle, other.jobTitle);
    }

    /** Whether the speaker is a member of the committee, who asks rather than answers. */
    public boolean sitsOnCommittee() {
        return role == SpeakerRole.COUNCILLOR
                || role == SpeakerRole.MEMBERS
                || role == SpeakerRole.CHAIR
                || role == SpeakerRole.COMMITTEE;
    }

    /** Whether the speaker reports to the committee. */
    public boolean reportsToCommittee() {
        return role == SpeakerRole.OFFICER || role == SpeakerRole.TITLE_ONLY;
    }
}
