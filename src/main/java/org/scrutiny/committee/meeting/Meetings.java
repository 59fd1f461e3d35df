package org.scrutiny.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.target.MeetingReferences;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.rest.MeetingDays;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.store.Filter;

/** The meetings of committees. */
@ApplicationScoped
public class Meetings implements MeetingDays, MeetingReferences {
    private final MeetingRepository meetings;
    private final CommentRepository comments;
    private final Areas areas;

    Meetings(MeetingRepository meetings, CommentRepository comments, Areas areas) {
        this.meetings = meetings;
        this.comments = comments;
        this.areas = areas;
    }

    @Override
    public Optional<LocalDate> dayOf(long id) {
        return meetings.find(id).map(Meeting::date);
    }

    /** @param asOf the moment as of which it is given; null for now */
    Meeting read(long id, Instant asOf) {
        return meetings.read(id, asOf);
    }

    Page<Meeting> list(Paging paging, List<String> committee, List<MeetingStatus> status, Instant asOf) {
        return meetings.list(paging, new Filter().in("committee", committee).in("status", status), asOf);
    }

    public Meeting create(MeetingInput input) {
        check(input);
        MeetingEntity entity = new MeetingEntity();
        entity.take(input);
        return meetings.create(entity);
    }

    Meeting replace(long id, String ifMatch, MeetingInput input) {
        check(input);
        return meetings.replace(id, ifMatch, entity -> entity.take(input));
    }

    private void check(MeetingInput input) {
        Checks.known("/area", "area", input.area(), input.area() == null ? null : areas.find(input.area()));
    }

    void delete(long id, String ifMatch) {
        meetings.delete(id, ifMatch);
    }

    @Override
    public void require(String pointer, String meeting, String comment) {
        Checks.known(pointer + "/meeting", "meeting", meeting, Ids.read(meeting).flatMap(meetings::find));
        Optional<Comment> made =
                comment == null ? Optional.empty() : Ids.read(comment).flatMap(comments::find);
        Checks.known(
                pointer + "/comment",
                "comment of meeting " + meeting,
                comment,
                made.filter(found -> found.meeting().equals(meeting)));
    }
}
