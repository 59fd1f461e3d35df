package org.scrutiny.committee.minutes.model;

/** The side on which a speaker takes part in the meeting. */
public enum SpeakerRole {
    COUNCILLOR,
    OFFICER,
    CHAIR,
    /** The members as a group, or a member without a name. */
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
