package org.scrutiny.committee.redaction;

/**
 * The minutes that a redaction applies to.
 *
 * @param meeting id of the meeting; null for all meetings
 */
public record RedactionScope(Long meeting) {
    public boolean isEverywhere() {
        return meeting == null;
    }

    /** LIKE pattern of the JSON documents in this scope. */
    public String documentPattern() {
        return isEverywhere() ? "%" : "%\"meeting\":\"" + meeting + "\"%";
    }
}
