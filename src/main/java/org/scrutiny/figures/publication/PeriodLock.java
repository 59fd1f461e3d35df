package org.scrutiny.figures.publication;

import java.time.Instant;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;

/**
 * The sign-off of a dashboard's figures for a period in an area, which is or was published.
 *
 * @param id that of the sign-off
 * @param publishedAt when it was last published
 */
public record PeriodLock(long id, int dashboard, String area, Period period, SignOffState state, Instant publishedAt) {
    /** Locks nothing. */
    public static final PeriodLock NONE = new PeriodLock(0, 0, "", null, SignOffState.DRAFT, Instant.MIN);

    private String refusal() {
        return state != SignOffState.PUBLISHED
                ? null
                : "Dashboard " + dashboard + " is published for " + area + " in " + period.label()
                        + ", so its figures cannot change. Reopen it first: PUT /v1/sign-offs/" + id
                        + " with the state draft and a reason.";
    }

    /**
     * Requires that the figures can change.
     *
     * @throws ProblemException period_locked while they are published
     */
    public void requireUnpublished() {
        String refusal = refusal();
        if (refusal != null) {
            throw ProblemException.of(ErrorCode.PERIOD_LOCKED, refusal);
        }
    }

    /** The fault of writing a figure of this period; null if it may be written. */
    public Fault lockedFault(Period written) {
        String refusal = refusal();
        return refusal == null ? null : Fault.atPointer("/period", ErrorCode.PERIOD_LOCKED, refusal, written.label());
    }

    /** The fault of revising a figure that was published without giving a reason; null if there is none. */
    public Fault revisionFault(Instant receivedAt, String reason) {
        return needsReason(receivedAt, reason)
                ? Fault.atPointer(
                        "/revision/reason",
                        ErrorCode.BROKEN_RULE,
                        "The figure was published with dashboard " + dashboard + ". Give a reason for changing it.",
                        reason)
                : null;
    }

    /** The same of deleting it; the reason is then a parameter. */
    public Fault deletionFault(Instant receivedAt, String reason) {
        return needsReason(receivedAt, reason)
                ? Fault.ofParameter(
                        "reason",
                        ErrorCode.BROKEN_RULE,
                        "The figure was published with dashboard " + dashboard + ". Give a reason for deleting it.",
                        reason)
                : null;
    }

    private boolean needsReason(Instant receivedAt, String reason) {
        return !receivedAt.isAfter(publishedAt) && (reason == null || reason.isBlank());
    }
}
