package org.scrutiny.committee.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.platform.rest.AsOf.MeetingDays;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads and writes meetings. */
@Singleton
public class Meetings implements MeetingDays {
    private final MeetingRepository meetings;
    private final Areas areas;

    Meetings(MeetingRepository meetings, Areas areas) {
        this.meetings = meetings;
        this.areas = areas;
    }

    @Override
    public Optional<LocalDate> dayOf(long id) {
        return meetings.find(id).map(Meeting::date);
    }

    public Optional<Meeting> find(long id) {
        return meetings.find(id);
    }

    /**
     * Returns the meeting.
     *
     * @param asOf null for now
     */
    public Meeting read(long id, Instant asOf) {
        return meetings.read(id, asOf);
    }

    PageResult<Meeting> list(PageRequest request, List<String> committee, List<MeetingStatus> status, Instant asOf) {
        return meetings.list(request, Where.ALL.in("committee", committee).in("status", status), asOf);
    }

    public Meeting create(MeetingInput input) {
        check(input);
        MeetingEntity entity = new MeetingEntity();
        entity.take(input);
        return meetings.create(entity);
    }

    Meeting replace(long id, ExpectedRevision expected, MeetingInput input) {
        check(input);
        return meetings.replace(id, expected, entity -> entity.take(input));
    }

    private void check(MeetingInput input) {
        Checks.known("/area", "area", input.area(), input.area() == null ? null : areas.find(input.area()));
    }

    void delete(long id, ExpectedRevision expected) {
        meetings.delete(id, expected);
    }
}
