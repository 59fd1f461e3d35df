package org.scrutiny.committee.meeting;

/** How certain a meeting is, or that it took place. */
public enum MeetingStatus {
    TENTATIVE,
    CONFIRMED,
    HELD,
    CANCELLED
}
