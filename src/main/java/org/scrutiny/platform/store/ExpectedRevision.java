package org.scrutiny.platform.store;

import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/** The revision of a resource that a caller has read and means to change. */
@FunctionalInterface
public interface ExpectedRevision {
    /** The fault of a change if the resource has another revision, or if the caller named none; null if it may pass. */
    Fault findFault(int currentRevision);

    /**
     * Checks that the resource still has the expected revision.
     *
     * @throws ProblemException if it has another one, or if the caller named none
     */
    default void require(int currentRevision) {
        Fault fault = findFault(currentRevision);
        if (fault != null) {
            throw ProblemException.of(fault);
        }
    }
}
