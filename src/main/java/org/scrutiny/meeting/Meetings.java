package org.scrutiny.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.scrutiny.api.Ids;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Rules;
import org.scrutiny.store.Conditions;

/** The meetings of committees. */
@ApplicationScoped
public class Meetings {
    private final MeetingRepository meetings;
    private final CommentRepository comments;

    Meetings(MeetingRepository meetings, CommentRepository comments) {
        this.meetings = meetings;
        this.comments = comments;
    }

    Meeting read(long id) {
        return meetings.read(id);
    }

    Page<Meeting> list(Paging paging, List<String> committee, List<MeetingStatus> status) {
        return meetings.list(paging, new Conditions().in("committee", committee).in("status", status));
    }

    public Meeting create(MeetingInput input) {
        MeetingEntity entity = new MeetingEntity();
        entity.take(input);
        return meetings.create(entity);
    }

    Meeting replace(long id, String ifMatch, MeetingInput input) {
        return meetings.replace(id, ifMatch, entity -> entity.take(input));
    }

    void delete(long id, String ifMatch) {
        meetings.delete(id, ifMatch);
    }

    /**
     * Checks a reference to a meeting and, if there is one, to a comment made at it.
     *
     * @param pointer where the reference stands in the body
     */
    public void require(String pointer, String meeting, String comment) {
        Rules.known(pointer + "/meeting", "meeting", meeting, Ids.read(meeting).flatMap(meetings::find));
        Optional<Comment> made =
                comment == null ? Optional.empty() : Ids.read(comment).flatMap(comments::find);
        Rules.known(
                pointer + "/comment",
                "comment of meeting " + meeting,
                comment,
                made.filter(found -> found.meeting().equals(meeting)));
    }
}
