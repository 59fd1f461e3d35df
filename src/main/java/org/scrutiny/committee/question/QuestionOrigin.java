package org.scrutiny.committee.question;

/** The source of a question. */
public enum QuestionOrigin {
    /** Written by hand. */
    PERSON,
    /** Found in the minutes. */
    MINUTES,
    /** Found in minutes that were since corrected and no longer contain it; kept because a person has edited it. */
    EARLIER_MINUTES
}
