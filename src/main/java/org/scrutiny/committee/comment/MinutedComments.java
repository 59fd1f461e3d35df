package org.scrutiny.committee.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.figures.indicator.Dashboards;

/** The comments that an item's minutes make. */
@ApplicationScoped
public class MinutedComments {
    private final CommentRepository comments;
    private final UtteranceIndex utterances;
    private final Dashboards dashboards;
    private final CommentLinks links;
    private final LinkIndex index;

    MinutedComments(
            CommentRepository comments,
            UtteranceIndex utterances,
            Dashboards dashboards,
            CommentLinks links,
            LinkIndex index) {
        this.comments = comments;
        this.utterances = utterances;
        this.links = links;
        this.index = index;
        this.dashboards = dashboards;
    }

    /** All comments of an item in their order, those that were written by hand among them. */
    public List<Comment> ofItem(String item) {
        return links.withCurrent(
                comments.ofItem(item).stream().map(comments::view).toList(), null);
    }

    /** Comments written by hand have no offsets and stay; imported ones become what the new text says, or go. */
    public void replace(Meeting meeting, String item, List<ParsedComment> parsed) {
        List<CommentEntity> old = comments.ofItem(item).stream()
                .filter(comment -> comment.start != null)
                .toList();
        List<CommentEntity> found = parsed.stream()
                .map(comment -> entity(Long.parseLong(meeting.id()), item, comment))
                .toList();
        CommentMatch match = new CommentMatch(old, found);
        List<CommentEntity> made =
                found.stream().filter(comment -> match.of(comment) == null).toList();
        List<CommentEntity> newer = found.stream()
                .filter(comment ->
                        match.of(comment) != null && !match.of(comment).isAlready(comment))
                .toList();
        newer.forEach(comment -> comment.inherit(match.of(comment)));
        links.find(meeting, made);
        links.find(meeting, newer);
        index.remove(match.gone());
        comments.removeAll(match.gone());
        comments.createAll(made);
        // Last, since whatever is written before would be written along with half of the change.
        newer.forEach(comment -> match.of(comment).become(comment));
        List<CommentEntity> changed = newer.stream().map(match::of).toList();
        comments.reviseAll(changed);
        utterances.replace(changed);
        utterances.add(made);
        index.replace(changed);
        index.add(made);
    }

    private CommentEntity entity(long meeting, String item, ParsedComment found) {
        CommentEntity comment = new CommentEntity();
        comment.meeting = meeting;
        comment.item = item;
        comment.position = found.position();
        comment.text = found.text();
        comment.start = found.start();
        comment.end = found.end();
        comment.utterances = found.utterances();
        if (found.heading() != null) {
            comment.heading = found.heading().raw();
            comment.dashboard = known(found.heading().dashboard());
        }
        return comment;
    }

    /** What is held of an item is no longer needed; what comes after is not compared with it again and again. */
    public void forget() {
        comments.flush();
        comments.getEntityManager().clear();
    }

    /** The number if there is a dashboard with it; null if not. */
    public Integer known(Integer dashboard) {
        return dashboard != null && dashboards.find(dashboard).isPresent() ? dashboard : null;
    }
}
