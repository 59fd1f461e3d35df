package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.figures.indicator.Dashboards;

/** Stores the comments found in the minutes of an item. */
@Singleton
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

    /** All comments of an item in order, including those written by hand. */
    public List<Comment> ofItem(String item) {
        return links.withCurrent(
                comments.ofItem(item).stream().map(comments::view).toList(), null);
    }

    /** Replaces the imported comments of an item by those of new minutes. Comments written by hand, without offsets, stay. */
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
        // Last, because any earlier flush would write half of the change.
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
            comment.dashboard = existing(found.heading().dashboard());
        }
        return comment;
    }

    /** Detaches the entities of an item, so that later flushes do not compare them again. */
    public void detachAll() {
        comments.detachAll();
    }

    /** The number if such a dashboard exists; null otherwise. */
    public Integer existing(Integer dashboard) {
        return dashboard != null && dashboards.find(dashboard).isPresent() ? dashboard : null;
    }
}
