package org.scrutiny.committee.redaction;

/** The kind of personal data. */
public enum RedactionReason {
    MEMBER_OF_PUBLIC,
    CHILD,
    IDENTIFIER,
    OTHER
}
