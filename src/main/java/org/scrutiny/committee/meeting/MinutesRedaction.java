package org.scrutiny.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutiny.committee.minutes.Resolution;
import org.scrutiny.committee.redaction.Redactable;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.committee.redaction.Scope;

/** Covers what is taken away in the texts of minutes, in agenda items and in comments. */
@ApplicationScoped
class MinutesRedaction implements Redactable {
    private final MinutesTexts texts;
    private final AgendaItemRepository items;
    private final CommentRepository comments;
    private final UtteranceIndex utterances;

    MinutesRedaction(
            MinutesTexts texts, AgendaItemRepository items, CommentRepository comments, UtteranceIndex utterances) {
        this.texts = texts;
        this.items = items;
        this.comments = comments;
        this.utterances = utterances;
    }

    @Override
    public List<RedactedPlace> redact(Scope scope, Redactor redactor) {
        List<RedactedPlace> places = new ArrayList<>(texts.redact(scope, redactor));
        places.addAll(items(scope, redactor));
        places.addAll(comments(scope, redactor));
        return places;
    }

    private List<RedactedPlace> items(Scope scope, Redactor redactor) {
        List<AgendaItemEntity> all =
                scope.isEverywhere() ? items.findAll().list() : items.list("meeting", scope.meeting());
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
        items.rewriteHistory(scope.documents(), redactor::coverJson);
        return changed.stream()
                .map(item -> new RedactedPlace(RedactedPlace.Kind.AGENDA_ITEM, item.id, times.get(item)))
                .toList();
    }

    private List<RedactedPlace> comments(Scope scope, Redactor redactor) {
        List<CommentEntity> all =
                scope.isEverywhere() ? comments.findAll().list() : comments.list("meeting", scope.meeting());
        Map<CommentEntity, Integer> times = new HashMap<>();
        all.forEach(comment -> times.put(comment, redactor.count(comment.heading, comment.text)));
        List<CommentEntity> changed =
                all.stream().filter(comment -> comment.cover(redactor)).toList();
        comments.reviseAll(changed);
        utterances.replace(changed);
        comments.rewriteHistory(scope.documents(), redactor::coverJson);
        return changed.stream()
                .map(comment ->
                        new RedactedPlace(RedactedPlace.Kind.COMMENT, comment.id.toString(), times.get(comment)))
                .toList();
    }
}
