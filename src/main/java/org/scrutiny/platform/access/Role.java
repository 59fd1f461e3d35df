package org.scrutiny.platform.access;

/** What a caller is to the service. A caller can have several roles; what each may do is in {@link Permission}. */
public enum Role {
    READER,
    ANALYST,
    /** Sends the figures of some indicators and areas, and sees no others. */
    SUPPLIER,
    CLERK,
    PUBLISHER,
    ADMINISTRATOR
}
