package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;

/** Redacts comments and their utterances. */
@Singleton
class CommentRedaction implements RedactionTarget {
    private final CommentRepository comments;
    private final UtteranceIndex utterances;

    CommentRedaction(CommentRepository comments, UtteranceIndex utterances) {
        this.comments = comments;
        this.utterances = utterances;
    }

    @Override
    public Class<?> view() {
        return Comment.class;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope scope, Redactor redactor) {
        List<CommentEntity> all = comments.entities(scope.rows());
        Map<CommentEntity, RedactedPlace> places = new LinkedHashMap<>();
        all.forEach(one -> one.redact(redactor).ifPresent(place -> places.put(one, place)));
        comments.reviseAll(places.keySet());
        utterances.replace(places.keySet());
        utterances.replaceFormer(comments.rewriteHistory(
                scope.rows(), comment -> comment.redact(redactor).isPresent()));
        return List.copyOf(places.values());
    }
}
