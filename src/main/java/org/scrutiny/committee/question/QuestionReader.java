package org.scrutiny.committee.question;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.scrutiny.platform.store.Sql;

/** SQL on questions that needs no entities. */
@Singleton
class QuestionReader {
    private static final String WAITING = """
            SELECT i.indicator, count(*)
            FROM question q JOIN question_indicator i ON i.question = q.id
            WHERE q.state IN ('OPEN', 'HOLDING') GROUP BY i.indicator""";
    private static final String SAME_WORDS = """
            SELECT q.request, max(q.id)
            FROM unnest(?) AS k (request) JOIN question q ON q.request = k.request
            WHERE q.meeting <> ? AND q.kind <> 'COMMITMENT' GROUP BY q.request ORDER BY q.request""";
    private static final String COPY_DELETED = """
            INSERT INTO question_deleted (item, words)
            SELECT item, CAST(? AS varchar) FROM question_deleted WHERE words = ? ON CONFLICT DO NOTHING""";

    private final Sql sql;

    QuestionReader(Sql sql) {
        this.sql = sql;
    }

    private record Waiting(String indicator, int questions) {}

    /** The latest request with the same words at another meeting. */
    record SameWords(String request, long id) {}

    /** Allocates ids; a question has its id before it is stored. */
    List<Long> nextIds(int howMany) {
        return sql.query(
                "SELECT nextval('question_id') FROM unnest(?) AS k (place)",
                row -> row.getLong(1),
                List.of(new Sql.ArrayColumn(
                        "bigint", LongStream.range(0, howMany).boxed())));
    }

    /** Locks a question until the transaction ends. */
    void lock(long id) {
        sql.query("SELECT id FROM question WHERE id = ? FOR UPDATE", row -> row.getLong(1), List.of(id));
    }

    /** Counts the questions that await a full answer, by indicator; indicators without any are missing. */
    Map<String, Integer> waiting() {
        return sql.query(WAITING, row -> new Waiting(row.getString(1), row.getInt(2)), List.of()).stream()
                .collect(Collectors.toMap(Waiting::indicator, Waiting::questions));
    }

    /** Finds requests with the same words at other meetings, the latest of each; commitments are not requests. */
    List<SameWords> sameWords(Collection<String> requests, long meeting) {
        return sql.query(
                SAME_WORDS,
                row -> new SameWords(row.getString(1), row.getLong(2)),
                List.of(new Sql.ArrayColumn("varchar", requests.stream()), meeting));
    }

    /** Hashes of the wordings that a person has deleted from an item. */
    Set<String> deleted(String item) {
        return new HashSet<>(
                sql.query("SELECT words FROM question_deleted WHERE item = ?", row -> row.getString(1), List.of(item)));
    }

    /** Replaces hashes of deleted wordings: each old hash by its new one. */
    void rename(Map<String, String> words) {
        words.forEach((before, now) -> {
            sql.update(COPY_DELETED, now, before);
            sql.update("DELETE FROM question_deleted WHERE words = ? AND words <> ?", before, now);
        });
    }

    void recordDeletion(String item, String words) {
        sql.update("INSERT INTO question_deleted (item, words) VALUES (?, ?) ON CONFLICT DO NOTHING", item, words);
    }
}
