package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import org.scrutiny.platform.store.Where;

/**
 * The minutes that a redaction applies to.
 *
 * @param meeting id of the meeting; null for all meetings
 */
public record RedactionScope(Long meeting) {
    static final RedactionScope EVERYWHERE = new RedactionScope(null);

    public boolean isEverywhere() {
        return meeting == null;
    }

    /** The rows in this scope of a table with a column {@code meeting}. */
    public Where rows() {
        return isEverywhere() ? Where.ALL : Where.ALL.and("meeting = ?", meeting);
    }

    /** Whether a JSON document belongs to this scope: any field {@code meeting}, at any depth, has the meeting's id. */
    boolean contains(JsonNode document) {
        return isEverywhere() || document.findValuesAsText("meeting").contains(meeting.toString());
    }
}
