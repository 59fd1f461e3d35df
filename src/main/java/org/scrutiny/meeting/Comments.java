package org.scrutiny.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.scrutiny.api.Ids;
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.api.Rules;
import org.scrutiny.indicator.Dashboards;
import org.scrutiny.store.Conditions;

/** What committees said, word for word. */
@ApplicationScoped
class Comments {
    private final CommentRepository comments;
    private final AgendaItems items;
    private final Dashboards dashboards;

    Comments(CommentRepository comments, AgendaItems items, Dashboards dashboards) {
        this.comments = comments;
        this.items = items;
        this.dashboards = dashboards;
    }

    /** @param asOf the moment as of which it is given; null for now */
    Comment read(long id, Instant asOf) {
        return comments.read(id, asOf);
    }

    List<Comment> revisions(long id) {
        List<Comment> all = comments.states(List.of(id), null);
        return all.isEmpty() ? List.of(comments.read(id)) : all;
    }

    Page<Comment> list(
            Paging paging,
            List<String> meeting,
            List<String> item,
            List<Integer> dashboard,
            CommentSearch search,
            Instant asOf) {
        List<Long> meetings =
                meeting.stream().map(id -> Ids.read(id).orElse(0L)).toList();
        Conditions conditions =
                new Conditions().in("meeting", meetings).in("item", item).in("dashboard", dashboard);
        search.restrict(conditions);
        return comments.list(paging, conditions, asOf);
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
        return comments.create(entity);
    }

    Comment replace(long id, String ifMatch, CommentInput input) {
        Comment before = comments.read(id);
        Rules.sameKey("/item", before.item(), input.item());
        Rules.broken(
                before.start() != null && !before.text().equals(input.text()),
                "/text",
                "This comment stands so in the minutes; correct the minutes and import them again.",
                null);
        check(input);
        return comments.replace(id, ifMatch, entity -> take(entity, input));
    }

    void delete(long id, String ifMatch) {
        comments.delete(id, ifMatch);
    }

    private AgendaItem check(CommentInput input) {
        Integer dashboard = input.dashboard();
        Rules.known("/dashboard", "dashboard", dashboard, dashboards.find(dashboard == null ? 0 : dashboard));
        return Rules.known("/item", "agenda item", input.item(), items.find(input.item()));
    }

    private static void take(CommentEntity entity, CommentInput input) {
        entity.dashboard = input.dashboard();
        entity.text = input.text();
    }
}
