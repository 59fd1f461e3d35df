package org.scrutiny.meeting;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scrutiny.minutes.Utterance;
import org.scrutiny.store.Sql;

/** Keeps what utterances are searched by beside the comments that hold them. */
@Singleton
class UtteranceIndex {
    private final Sql sql;

    UtteranceIndex(Sql sql) {
        this.sql = sql;
    }

    /** Those of a comment are these from now on; the comment itself was written in the same transaction. */
    void replace(long comment, List<Utterance> utterances) {
        sql.update("DELETE FROM utterance WHERE comment_id = ?", comment);
        sql.batch(
                "INSERT INTO utterance (comment_id, list_position, speaker, speaker_role, kind) VALUES (?, ?, ?, ?, ?)",
                utterances.stream()
                        .map(one -> Arrays.<Object>asList(
                                comment,
                                one.position(),
                                lower(one.speaker().name()),
                                one.speaker().role().name(),
                                one.kind().name()))
                        .toList());
    }

    static String lower(String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
