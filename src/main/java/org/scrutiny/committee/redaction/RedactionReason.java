package org.scrutiny.committee.redaction;

/** Whose or what data it was. */
public enum RedactionReason {
    MEMBER_OF_PUBLIC,
    CHILD,
    IDENTIFIER,
    OTHER
}
