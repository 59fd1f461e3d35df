package org.scrutiny.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;

/** Covers what is taken away in the texts of minutes, in agenda items and in comments. */
@ApplicationScoped
class MinutesRedaction implements RedactionTarget {
    private final MinutesArchive texts;
    private final AgendaItemRepository items;
    private final CommentRepository comments;
    private final UtteranceIndex utterances;

    MinutesRedaction(
            MinutesArchive texts, AgendaItemRepository items, CommentRepository comments, UtteranceIndex utterances) {
        this.texts = texts;
        this.items = items;
        this.comments = comments;
        this.utterances = utterances;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope redactionScope, Redactor redactor) {
        List<RedactedPlace> places = new ArrayList<>(texts.redact(redactionScope, redactor));
        places.addAll(items(redactionScope, redactor));
        places.addAll(comments(redactionScope, redactor));
        return places;
    }

    private List<RedactedPlace> items(RedactionScope redactionScope, Redactor redactor) {
        List<AgendaItemEntity> all = redactionScope.isEverywhere()
                ? items.findAll().list()
                : items.list("meeting", redactionScope.meeting());
        Map<AgendaItemEntity, Integer> times = new HashMap<>();
        all.forEach(item -> times.put(
                item,
                redactor.count(Stream.concat(
                                Stream.of(item.title, item.purpose, item.report),
                                item.resolutions.stream().map(Resolution::text))
                        .toArray(String[]::new))));
        List<AgendaItemEntity> changed =
                all.stream().filter(item -> item.cover(redactor)).toList();
        items.reviseAll(changed);
        items.rewriteHistory(redactionScope.documents(), redactor::coverJson);
        return changed.stream()
                .map(item -> new RedactedPlace(RedactedPlace.Kind.AGENDA_ITEM, item.id, times.get(item)))
                .toList();
    }

    private List<RedactedPlace> comments(RedactionScope redactionScope, Redactor redactor) {
        List<CommentEntity> all = redactionScope.isEverywhere()
                ? comments.findAll().list()
                : comments.list("meeting", redactionScope.meeting());
        Map<CommentEntity, Integer> times = new HashMap<>();
        all.forEach(comment -> times.put(comment, redactor.count(comment.heading, comment.text)));
        List<CommentEntity> changed =
                all.stream().filter(comment -> comment.cover(redactor)).toList();
        comments.reviseAll(changed);
        utterances.replace(changed);
        comments.rewriteHistory(redactionScope.documents(), redactor::coverJson);
        return changed.stream()
                .map(comment ->
                        new RedactedPlace(RedactedPlace.Kind.COMMENT, comment.id.toString(), times.get(comment)))
                .toList();
    }
}
