package org.scrutiny.platform.rest;

import java.time.LocalDate;
import java.util.Optional;

/** Knows when meetings are held, for who asks what was known at one. */
public interface MeetingDays {
    /** The day of the meeting with this id, or empty if there is no such meeting. */
    Optional<LocalDate> dayOf(long id);
}
