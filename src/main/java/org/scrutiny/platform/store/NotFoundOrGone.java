package org.scrutiny.platform.store;

import java.time.Instant;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Tells whether a missing resource was deleted, never existed, or did not exist yet. */
public final class NotFoundOrGone {
    private NotFoundOrGone() {}

    /** The message about a deleted resource. */
    public static String deleted(String named) {
        return named + " was deleted.";
    }

    /**
     * The exception for a missing resource.
     *
     * @param named the resource, as the beginning of a sentence
     * @param asOf the moment as of which it was read; null for now
     * @param first when its first state was recorded; null if there is none
     */
    public static ProblemException of(String named, Instant asOf, Instant first) {
        if (first == null) {
            return ProblemException.of(ErrorCode.NOT_FOUND, named + " does not exist.");
        }
        if (asOf == null) {
            return ProblemException.of(ErrorCode.GONE, deleted(named));
        }
        return first.isAfter(asOf)
                ? ProblemException.of(
                        ErrorCode.NOT_FOUND,
                        named + " did not exist as of " + asOf + ": it was first recorded at " + first + ".")
                : ProblemException.of(ErrorCode.GONE, named + " had been deleted by " + asOf + ".");
    }
}
