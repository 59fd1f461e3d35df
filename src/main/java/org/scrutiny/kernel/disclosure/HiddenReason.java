package org.scrutiny.kernel.disclosure;

/** Why a count is hidden. For the publisher only: it tells which count is small. */
public enum HiddenReason {
    SMALL_COUNT,
    /** Its value would give a small count away. */
    PARTNER,
    /** The table could not be audited. */
    NOT_AUDITED
}
