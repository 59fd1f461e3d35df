package org.scrutiny.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.scrutiny.kernel.text.Sha256;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.store.Actor;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;

/**
 * The keys of requests that may be sent again (IETF draft "The Idempotency-Key HTTP Header Field"), each for one sender and
 * one operation, for a week.
 */
@Singleton
public class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 255;

    private final Sql sql;
    private final Actor actor;
    private final ObjectMapper json;

    IdempotencyKeys(Sql sql, Actor actor, ObjectMapper json) {
        this.json = json;
        this.sql = sql;
        this.actor = actor;
    }

    /** What was answered. */
    public record Answer(int status, String location, String body) {}

    private record StoredAnswer(String contentHash, Answer answer) {}

    /**
     * The key that was sent, without the quotes that it may have; null for none.
     *
     * @throws ProblemException invalid_parameter for one that is empty, too long, or no plain text
     */
    public static String read(String header) {
        if (header == null) {
            return null;
        }
        String key = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    HEADER,
                    "The key is 1 to " + LONGEST + " visible ASCII characters, such as a UUID.",
                    header);
        }
        return key;
    }

    /**
     * Takes the key for this transaction. Whoever sends it meanwhile waits until the transaction has ended.
     *
     * @return what was answered to the key before, or null if it is new
     * @throws ProblemException broken_rule if it was sent with other content
     */
    public Answer begin(String operation, String key, String content) {
        Instant now = RecordingClock.now();
        sql.update("DELETE FROM idempotency_key WHERE expires_at < ?", now);
        String hash = Sha256.hash(content);
        int taken = sql.update(
                "INSERT INTO idempotency_key (recorded_by, operation, idempotency_key, content_hash, expires_at) "
                        + "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                actor.name(),
                operation,
                key,
                hash,
                now.plus(KEPT));
        if (taken > 0) {
            return null;
        }
        StoredAnswer known = sql.query(
                        "SELECT content_hash, status, location, answer FROM idempotency_key WHERE recorded_by = ? "
                                + "AND operation = ? AND idempotency_key = ?",
                        row -> new StoredAnswer(
                                row.getString(1), new Answer(row.getInt(2), row.getString(3), row.getString(4))),
                        List.of(actor.name(), operation, key))
                .get(0);
        if (!known.contentHash.equals(hash)) {
            throw ProblemException.ofParameter(
                    ErrorCode.BROKEN_RULE,
                    HEADER,
                    "This key was sent before with other content; a new request needs a new key.",
                    key);
        }
        return known.answer;
    }

    /** What the same request was answered before; null if it has no key, or the key is new and now taken. */
    public <T> T known(String operation, String key, String content, Class<T> type) {
        Answer known = key == null ? null : begin(operation, key, content);
        return known == null ? null : type.cast(entity(known, type));
    }

    /** Keeps the answer, with the effect that the same transaction has; without a key, nothing. */
    public void complete(String operation, String key, int status, String location, Object entity) {
        if (key == null) {
            return;
        }
        sql.update(
                "UPDATE idempotency_key SET status = ?, location = ?, answer = ? WHERE recorded_by = ? AND operation = ? "
                        + "AND idempotency_key = ?",
                status,
                location,
                text(entity),
                actor.name(),
                operation,
                key);
    }

    /** Rewrites the stored responses. Only redaction may do this. */
    public void rewrite(UnaryOperator<String> change) {
        sql.rewrite(
                "SELECT answer, recorded_by, operation, idempotency_key FROM idempotency_key WHERE answer IS NOT NULL",
                List.of(),
                "UPDATE idempotency_key SET answer = ? WHERE recorded_by = ? AND operation = ? AND idempotency_key = ?",
                change);
    }

    /** What the body of an answer says. */
    public Object entity(Answer answer, Type type) {
        try {
            return json.readValue(answer.body, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
