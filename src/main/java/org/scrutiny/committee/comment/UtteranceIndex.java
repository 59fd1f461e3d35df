package org.scrutiny.committee.comment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.platform.store.Sql;

/** Index of utterances by speaker, role and kind; the utterances themselves are stored with their comments. */
@Singleton
class UtteranceIndex {
    private static final int MAX_NAME = 1_000;
    private static final String INSERT = """
            INSERT INTO utterance (comment_id, list_position, speaker, job_title, speaker_role, kind)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_FORMER = """
            INSERT INTO utterance_history (comment_id, list_position, speaker, job_title, speaker_role, kind,
                revision_number)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    UtteranceIndex(Sql sql) {
        this.sql = sql;
    }

    /** Replaces the entries of comments that were changed in this transaction. */
    void replace(Collection<CommentEntity> comments) {
        sql.batch(
                "DELETE FROM utterance WHERE comment_id = ?",
                comments.stream().map(comment -> List.<Object>of(comment.id)).toList());
        add(comments);
    }

    /** Adds the entries of new comments. */
    void add(Collection<CommentEntity> comments) {
        sql.batch(
                INSERT,
                comments.stream()
                        .flatMap(comment -> comment.utterances.stream().map(one -> row(comment, one)))
                        .toList());
    }

    /** Replaces the entries of former states that were rewritten. */
    void replaceFormer(Collection<CommentEntity> states) {
        sql.batch(
                "DELETE FROM utterance_history WHERE comment_id = ? AND revision_number = ?",
                states.stream()
                        .map(comment -> List.<Object>of(comment.id, comment.revisionNumber))
                        .toList());
        sql.batch(
                INSERT_FORMER,
                states.stream()
                        .flatMap(comment -> comment.utterances.stream().map(one -> {
                            List<Object> row = new ArrayList<>(row(comment, one));
                            row.add(comment.revisionNumber);
                            return row;
                        }))
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
        return text == null ? null : text.substring(0, Math.min(text.length(), MAX_NAME));
    }

    static String lower(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
