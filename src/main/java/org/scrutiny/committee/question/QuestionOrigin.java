package org.scrutiny.committee.question;

/** Where it comes from. */
public enum QuestionOrigin {
    /** Written by hand. */
    PERSON,
    /** Found in the minutes. */
    MINUTES,
    /** Found in minutes that were corrected since and no longer say so; kept because a person has dealt with it. */
    EARLIER_MINUTES
}
