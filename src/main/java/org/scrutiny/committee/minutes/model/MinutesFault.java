package org.scrutiny.committee.minutes.model;

/** Why a document is rejected. */
public enum MinutesFault {
    /** The document contains no text. */
    EMPTY,
    TOO_LARGE,
    /** A binary file, or a page or record of another kind. */
    NOT_MINUTES,
    /** The document describes itself as a machine-generated summary. */
    MACHINE_SUMMARY,
    /** The XML is not well-formed. */
    MALFORMED,
    /** The XML declares document types or entities, which are never resolved. */
    UNSAFE
}
