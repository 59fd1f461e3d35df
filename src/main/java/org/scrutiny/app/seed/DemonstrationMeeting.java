package org.scrutiny.app.seed;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.committee.meeting.MeetingStatus;
import org.scrutiny.committee.question.QuestionInput;
import org.scrutiny.committee.redaction.RedactionInput;

/** The invented meeting, with the minutes of its items, its written questions and its redactions. */
record DemonstrationMeeting(
        @NotNull String committee,
        @NotNull String area,
        @NotNull LocalDate date,
        MeetingStatus status,
        @NotNull List<MinutedItem> items,
        @NotNull List<QuestionInput> questions,
        @NotNull List<RedactionInput> redactions) {

    /** An agenda item; its title and purpose are in its minutes. */
    record MinutedItem(@NotNull String number, @NotNull String minutes) {}
}
