package org.scrutiny.platform.rest;

/** A resource whose every write gives it the next revision number; its entity tag changes whenever its response does. */
public interface HasRevision {
    int revisionNumber();

    /** The entity tag without its quotes: the revision number, unless the response depends on more than the resource. */
    default String tag() {
        return Integer.toString(revisionNumber());
    }
}
