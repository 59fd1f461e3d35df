package org.scrutiny.committee.meeting;

/** Whether a meeting is planned, confirmed, held or cancelled. */
public enum MeetingStatus {
    TENTATIVE,
    CONFIRMED,
    HELD,
    CANCELLED
}
