package org.scrutiny.platform.audit;

/** What an entry of the audit trail is about. */
public enum AuditKind {
    CHANGE,
    /** A change that makes figures public. */
    PUBLICATION,
    /** An API key or one of its secrets was created or revoked. */
    KEY_CHANGE,
    /** Figures, what follows from them, or the audit trail were read. */
    READ,
    CREDENTIALS_ACCEPTED,
    CREDENTIALS_REFUSED,
    /** A known caller was not allowed to do something. */
    ACCESS_REFUSED,
    /** Expired entries were deleted. */
    RETENTION
}
