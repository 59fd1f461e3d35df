package org.scrutiny.committee.minutes.model;

/** On which side of the table a speaker sits. */
public enum SpeakerRole {
    COUNCILLOR,
    OFFICER,
    CHAIR,
    /** Members together, or a member who is not named. */
    MEMBERS,
    COMMITTEE,
    /** An office without a name, such as "the Assistant Director". */
    TITLE_ONLY,
    /** Residents, young people, parents, applicants. */
    PUBLIC,
    /** People of other bodies, such as the police or the health service. */
    PARTNER,
    UNATTRIBUTED
}
