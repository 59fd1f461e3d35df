package org.scrutiny.committee.redaction;

import java.util.List;

/** A kind of resource that has words from minutes. */
public interface RedactionTarget {
    /**
     * Covers what is to be covered, in what is there now, as a new revision, and in every state before, in place.
     *
     * @return what there is now that was changed
     */
    List<RedactedPlace> redact(RedactionScope redactionScope, Redactor redactor);
}
