package org.scrutiny.demonstration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.meeting.MeetingStatus;

/** The invented meeting, with the minutes of its items. */
record DemonstrationMeeting(
        @NotNull String committee,
        @NotNull LocalDate date,
        MeetingStatus status,
        @NotNull List<Item> items) {

    /** One item; its title and purpose are in its minutes. */
    record Item(@NotNull String number, @NotNull String minutes) {}
}
