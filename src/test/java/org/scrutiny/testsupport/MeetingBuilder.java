package org.scrutiny.testsupport;

import java.util.Map;
import org.scrutiny.committee.meeting.Meeting;

/** A meeting of a new committee on 12 September 2024, unless set otherwise. */
public final class MeetingBuilder extends ResourceBuilder<MeetingBuilder, Meeting> {
    MeetingBuilder() {
        super(
                "/v1/meetings",
                Meeting.class,
                Map.of("committee", "Children's Services Scrutiny " + Samples.newCode("C"), "date", "2024-09-12"));
    }

    public MeetingBuilder committee(String committee) {
        return with("committee", committee);
    }

    public MeetingBuilder on(Object date) {
        return with("date", date.toString());
    }

    public MeetingBuilder in(String area) {
        return with("area", area);
    }

    public MeetingBuilder status(String status) {
        return with("status", status);
    }
}
