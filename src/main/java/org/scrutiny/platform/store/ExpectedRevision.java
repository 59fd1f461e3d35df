package org.scrutiny.platform.store;

/** The revision of a resource that a caller has read and means to change. */
@FunctionalInterface
public interface ExpectedRevision {
    /**
     * Lets a change pass only if the resource still has the expected revision.
     *
     * @throws RuntimeException if it has another one, or if the caller named none
     */
    void require(int currentRevision);
}
