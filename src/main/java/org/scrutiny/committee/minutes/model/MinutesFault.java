package org.scrutiny.committee.minutes.model;

/** Why a document is refused. */
public enum MinutesFault {
    /** It holds no text. */
    EMPTY,
    TOO_LARGE,
    /** It is a binary file, or a page or record of another kind. */
    NOT_MINUTES,
    /** It says of itself that a machine wrote it as a summary. */
    MACHINE_SUMMARY,
    /** It is not well-formed. */
    MALFORMED,
    /** It declares document types or entities, which are never resolved. */
    UNSAFE
}
