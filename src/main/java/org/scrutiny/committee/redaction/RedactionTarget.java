package org.scrutiny.committee.redaction;

import java.util.List;

/** A type of resource that contains text from minutes. */
public interface RedactionTarget {
    /** The record that clients read; its components marked as prose are redacted. */
    Class<?> view();

    /**
     * Redacts the current state of each resource as a new revision, and every earlier state in place.
     *
     * @return the resources whose current state changed
     */
    List<RedactedPlace> redact(RedactionScope scope, Redactor redactor);
}
