package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.platform.store.Sql;

/** Keeps what utterances are searched by beside the comments that hold them. */
@Singleton
class UtteranceIndex {
    private static final int LONGEST_NAME = 1_000;

    private final Sql sql;

    UtteranceIndex(Sql sql) {
        this.sql = sql;
    }

    /** Those of these comments are no longer what they were; the comments were written in the same transaction. */
    void replace(Collection<CommentEntity> comments) {
        sql.batch(
                "DELETE FROM utterance WHERE comment_id = ?",
                comments.stream().map(comment -> List.<Object>of(comment.id)).toList());
        add(comments);
    }

    /** These comments are new. */
    void add(Collection<CommentEntity> comments) {
        sql.batch(
                "INSERT INTO utterance (comment_id, list_position, speaker, job_title, speaker_role, kind) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                comments.stream()
                        .flatMap(comment -> comment.utterances.stream().map(one -> row(comment, one)))
                        .toList());
    }

    private static List<Object> row(CommentEntity comment, Utterance one) {
        return Arrays.asList(
                comment.id,
                one.position(),
                cut(lower(one.speaker().name())),
                cut(one.speaker().jobTitle()),
                one.speaker().role().name(),
                one.kind().name());
    }

    static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    static String lower(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
