package org.scrutiny.platform.rest;

/** A resource that each write gives the next revision number; its entity tag changes whenever its response does. */
public interface HasRevision {
    int revisionNumber();

    /**
     * The entity tag without its quotes: the revision number, unless the response depends on more than the resource.
     */
    default String tag() {
        return Integer.toString(revisionNumber());
    }
}
