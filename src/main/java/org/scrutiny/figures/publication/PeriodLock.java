package org.scrutiny.figures.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.store.Sql;

/**
 * The sign-off of a dashboard's figures for a period in an area. It locks the figures while it is published.
 *
 * @param id that of the sign-off
 * @param publishedAt when it was last published; {@link Instant#MIN} if it never was
 */
public record PeriodLock(long id, int dashboard, String area, Period period, SignOffState state, Instant publishedAt) {
    /** The period has no sign-off. */
    public static final PeriodLock NONE = new PeriodLock(0, 0, "", null, SignOffState.DRAFT, Instant.MIN);

    /** The columns of a lock, from sign_off s. */
    public static final String COLUMNS = """
            s.id AS lock_id, s.dashboard AS lock_dashboard, s.area AS lock_area, s.period_type AS lock_type,
            s.period_start AS lock_start, s.period_end AS lock_end, s.state AS lock_state, s.published_at
            """;

    /** Reads a lock from a row with these columns; {@link #NONE} if they are null. */
    public static PeriodLock in(ResultSet row) throws SQLException {
        String state = row.getString("lock_state");
        if (state == null) {
            return NONE;
        }
        Instant publishedAt = Sql.instant(row, "published_at");
        return new PeriodLock(
                row.getLong("lock_id"),
                row.getInt("lock_dashboard"),
                row.getString("lock_area"),
                new Period(
                        PeriodType.valueOf(row.getString("lock_type")),
                        row.getObject("lock_start", LocalDate.class),
                        row.getObject("lock_end", LocalDate.class)),
                SignOffState.valueOf(state),
                publishedAt == null ? Instant.MIN : publishedAt);
    }

    private String refusal() {
        return state != SignOffState.PUBLISHED
                ? null
                : "Dashboard " + dashboard + " is published for " + area + " in " + period.label()
                        + ", so its figures cannot change. Reopen it first: PUT /v1/sign-offs/" + id
                        + " with the state draft and a reason.";
    }

    /** The fault of changing the figures as a whole; null if they may be changed. */
    public Fault lockedFault() {
        String refusal = refusal();
        return refusal == null ? null : Fault.ofRequest(ErrorCode.PERIOD_LOCKED, refusal);
    }

    /** The fault of writing a figure of this period; null if it may be written. */
    public Fault lockedFault(Period written) {
        String refusal = refusal();
        return refusal == null ? null : Fault.atPointer("/period", ErrorCode.PERIOD_LOCKED, refusal, written.label());
    }

    /** The fault of revising a figure that was published without giving a reason; null if there is none. */
    public Fault revisionFault(Instant receivedAt, String reason) {
        return needsReason(receivedAt, reason)
                ? Fault.brokenRule("/revision/reason", publishedText() + "changing it.", reason)
                : null;
    }

    /** The same of deleting it; the reason is then a parameter. */
    public Fault deletionFault(Instant receivedAt, String reason) {
        return needsReason(receivedAt, reason)
                ? Fault.ofParameter("reason", ErrorCode.BROKEN_RULE, publishedText() + "deleting it.", reason)
                : null;
    }

    private String publishedText() {
        return "The figure was published with dashboard " + dashboard + ". Give a reason for ";
    }

    private boolean needsReason(Instant receivedAt, String reason) {
        return !receivedAt.isAfter(publishedAt) && (reason == null || reason.isBlank());
    }
}
