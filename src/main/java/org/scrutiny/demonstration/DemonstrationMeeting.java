package org.scrutiny.demonstration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.meeting.MeetingStatus;
import org.scrutiny.question.QuestionInput;

/** The invented meeting, with the minutes of its items, and what was asked in writing. */
record DemonstrationMeeting(
        @NotNull String committee,
        @NotNull String area,
        @NotNull LocalDate date,
        MeetingStatus status,
        @NotNull List<Item> items,
        @NotNull List<QuestionInput> questions) {

    /** One item; its title and purpose are in its minutes. */
    record Item(@NotNull String number, @NotNull String minutes) {}
}
