package org.scrutiny.committee.redaction;

import org.scrutiny.platform.store.Where;

/**
 * The minutes that a redaction applies to.
 *
 * @param meeting id of the meeting; null for all meetings
 */
public record RedactionScope(Long meeting) {
    public boolean isEverywhere() {
        return meeting == null;
    }

    /** The rows in this scope of a table with a column {@code meeting}. */
    public Where rows() {
        return isEverywhere() ? Where.ALL : Where.ALL.and("meeting = ?", meeting);
    }

    /** LIKE pattern of the JSON documents in this scope. */
    public String documentPattern() {
        return isEverywhere() ? "%" : "%\"meeting\":\"" + meeting + "\"%";
    }
}
