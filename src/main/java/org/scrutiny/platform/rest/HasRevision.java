package org.scrutiny.platform.rest;

/** A resource whose every write gives it the next revision number; that number is its entity tag. */
public interface HasRevision extends HasETag {
    int revisionNumber();

    @Override
    default String tag() {
        return Integer.toString(revisionNumber());
    }
}
