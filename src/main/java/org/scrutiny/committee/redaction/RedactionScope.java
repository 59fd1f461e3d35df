package org.scrutiny.committee.redaction;

/**
 * Where something is taken away.
 *
 * @param meeting id of the meeting in whose minutes; null for everywhere
 */
public record RedactionScope(Long meeting) {
    public boolean isEverywhere() {
        return meeting == null;
    }

    /** A pattern that the documents of what belongs to it match. */
    public String documents() {
        return isEverywhere() ? "%" : "%\"meeting\":\"" + meeting + "\"%";
    }
}
