package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.scrutiny.committee.meeting.AgendaItem;
import org.scrutiny.committee.meeting.AgendaItems;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.meeting.Meetings;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.target.MeetingReferences;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.Ids;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads and writes comments. */
@Singleton
class Comments implements MeetingReferences {
    private final CommentRepository comments;
    private final AgendaItems items;
    private final Dashboards dashboards;
    private final Meetings meetings;
    private final CommentLinks links;
    private final LinkIndex index;

    Comments(
            CommentRepository comments,
            AgendaItems items,
            Dashboards dashboards,
            Meetings meetings,
            CommentLinks links,
            LinkIndex index) {
        this.comments = comments;
        this.items = items;
        this.dashboards = dashboards;
        this.meetings = meetings;
        this.links = links;
        this.index = index;
    }

    /** @param asOf null for now */
    Comment read(long id, Instant asOf) {
        return withCurrent(comments.read(id, asOf), asOf);
    }

    List<Comment> revisions(long id) {
        List<Comment> all = comments.states(List.of(id), null);
        return all.isEmpty() ? List.of(comments.read(id)) : all;
    }

    PageResult<Comment> list(
            PageRequest request,
            List<String> meeting,
            List<String> item,
            List<Integer> dashboard,
            CommentSearch search,
            Instant asOf) {
        List<Long> meetings =
                meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
        Where where = search.restrict(
                Where.ALL.in("meeting", meetings).in("item", item).in("dashboard", dashboard));
        PageResult<Comment> page = comments.list(request, where, asOf);
        return page.with(links.withCurrent(page.rows(), asOf));
    }

    Comment create(CommentInput input) {
        AgendaItem item = check(input);
        CommentEntity entity = new CommentEntity();
        entity.meeting = Long.valueOf(item.meeting());
        entity.item = item.id();
        entity.position = comments.ofItem(item.id()).stream()
                        .mapToInt(comment -> comment.position)
                        .max()
                        .orElse(0)
                + 1;
        take(entity, input);
        links.find(meetings.read(entity.meeting, null), List.of(entity));
        Comment created = comments.create(entity);
        index.add(List.of(entity));
        return withCurrent(created, null);
    }

    Comment replace(long id, ExpectedRevision expected, CommentInput input) {
        Comment before = comments.read(id);
        Checks.sameKey("/item", before.item(), input.item());
        Checks.require(
                before.start() == null || before.text().equals(input.text()),
                "/text",
                "The text comes from the minutes. Correct the minutes and import them again.",
                null);
        check(input);
        return change(id, expected, (entity, meeting) -> {
            CommentEntity newer = new CommentEntity();
            newer.heading = entity.heading;
            newer.utterances = entity.utterances;
            newer.inherit(entity);
            take(newer, input);
            links.find(meeting, List.of(newer));
            take(entity, input);
            entity.links = newer.links;
        });
    }

    /** Replaces the links of a comment by those that a person has reviewed. */
    Comment reviewLinks(long id, ExpectedRevision expected, LinksInput input) {
        return change(id, expected, (entity, meeting) -> {
            entity.links = links.review(meeting, entity, input.links());
            entity.linksReviewed = true;
        });
    }

    void delete(long id, ExpectedRevision expected) {
        CommentEntity entity = comments.require(id);
        comments.delete(id, expected);
        index.remove(List.of(entity));
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

    private Comment change(long id, ExpectedRevision expected, BiConsumer<CommentEntity, Meeting> step) {
        Comment changed =
                comments.replace(id, expected, entity -> step.accept(entity, meetings.read(entity.meeting, null)));
        index.replace(List.of(comments.require(id)));
        return withCurrent(changed, null);
    }

    private Comment withCurrent(Comment comment, Instant asOf) {
        return links.withCurrent(List.of(comment), asOf).get(0);
    }

    private AgendaItem check(CommentInput input) {
        Integer dashboard = input.dashboard();
        Checks.known("/dashboard", "dashboard", dashboard, dashboards.find(dashboard == null ? 0 : dashboard));
        return Checks.known("/item", "agenda item", input.item(), items.find(input.item()));
    }

    private static void take(CommentEntity entity, CommentInput input) {
        entity.dashboard = input.dashboard();
        entity.text = input.text();
    }
}
