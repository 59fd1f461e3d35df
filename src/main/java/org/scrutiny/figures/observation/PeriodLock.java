package org.scrutiny.figures.observation;

import java.time.Instant;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;

/**
 * That a dashboard's figures of a period in an area are published, or were.
 *
 * @param id that of the sign-off
 * @param publishedAt when they last were
 */
record PeriodLock(long id, int dashboard, String area, Period period, SignOffState state, Instant publishedAt) {
    /** Lets everything pass. */
    static final PeriodLock NONE = new PeriodLock(0, 0, "", null, SignOffState.DRAFT, Instant.MIN);

    /** Why nothing may change, or null if it may. */
    private String refusal() {
        return state != SignOffState.PUBLISHED
                ? null
                : "Dashboard " + dashboard + " is published for " + area + " in " + period.label()
                        + ", so none of its figures can change; reopen it first: PUT /v1/sign-offs/" + id
                        + " with the state draft and a reason.";
    }

    /** Refuses a figure that is sent. */
    void refuse(ValidatedObservation validatedObservation) {
        if (refusal() != null) {
            throw ProblemException.atPointer(
                    ErrorCode.PERIOD_LOCKED,
                    "/period",
                    refusal(),
                    validatedObservation.period().label());
        }
    }

    /** Refuses to take figures away. */
    void refuse() {
        if (refusal() != null) {
            throw ProblemException.of(ErrorCode.PERIOD_LOCKED, refusal());
        }
    }

    /** What was published once is not changed without a word. */
    void requireReason(Instant receivedAt, String reason) {
        Checks.broken(
                needsReason(receivedAt, reason),
                "/revision/reason",
                "The figure was published with dashboard " + dashboard + "; say why it changes.",
                reason);
    }

    /** The same for a deletion, whose reason is a parameter. */
    void requireReasonOfDeletion(Instant receivedAt, String reason) {
        if (needsReason(receivedAt, reason)) {
            throw ProblemException.ofParameter(
                    ErrorCode.BROKEN_RULE,
                    "reason",
                    "The figure was published with dashboard " + dashboard + "; say why it goes.",
                    reason);
        }
    }

    private boolean needsReason(Instant receivedAt, String reason) {
        return !receivedAt.isAfter(publishedAt) && (reason == null || reason.isBlank());
    }
}
