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
 * Stores the keys of requests that may be repeated (IETF draft "The Idempotency-Key HTTP Header Field") and their
 * responses. A key is valid for one client and one operation, for a week.
 */
@Singleton
public class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";

    private static final Duration RETENTION = Duration.ofDays(7);
    private static final int MAX_LENGTH = 255;

    private static final String INSERT = """
            INSERT INTO idempotency_key (recorded_by, operation, idempotency_key, content_hash, expires_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String SELECT = """
            SELECT content_hash, status, location, answer FROM idempotency_key
            WHERE recorded_by = ? AND operation = ? AND idempotency_key = ?""";
    private static final String COMPLETE = """
            UPDATE idempotency_key SET status = ?, location = ?, answer = ?
            WHERE recorded_by = ? AND operation = ? AND idempotency_key = ?""";
    private static final String RESPONSES = """
            SELECT answer, recorded_by, operation, idempotency_key FROM idempotency_key WHERE answer IS NOT NULL""";
    private static final String REWRITE = """
            UPDATE idempotency_key SET answer = ?
            WHERE recorded_by = ? AND operation = ? AND idempotency_key = ?""";

    private final Sql sql;
    private final Actor actor;
    private final ObjectMapper json;

    IdempotencyKeys(Sql sql, Actor actor, ObjectMapper json) {
        this.json = json;
        this.sql = sql;
        this.actor = actor;
    }

    /** The response to an earlier request. */
    public record StoredResponse(int status, String location, String body) {}

    private record HashedResponse(String contentHash, StoredResponse response) {}

    /**
     * Parses the header: the key without its optional quotes; null without the header.
     *
     * @throws ProblemException invalid_parameter for a key that is empty, too long, or not visible ASCII
     */
    public static String read(String header) {
        if (header == null) {
            return null;
        }
        String key = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (key.isBlank() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    HEADER,
                    "'" + HEADER + "' must be 1 to " + MAX_LENGTH + " visible ASCII characters, such as a UUID.",
                    header);
        }
        return key;
    }

    /**
     * Takes the key for this transaction. Another request with the same key waits until the transaction has ended.
     *
     * @return the response to an earlier request, or null if the key is new
     * @throws ProblemException broken_rule if the key was used with other content
     */
    public StoredResponse begin(String operation, String key, String content) {
        Instant now = RecordingClock.now();
        sql.update("DELETE FROM idempotency_key WHERE expires_at < ?", now);
        String hash = Sha256.hash(content);
        int taken = sql.update(INSERT, actor.name(), operation, key, hash, now.plus(RETENTION));
        if (taken > 0) {
            return null;
        }
        HashedResponse earlier = sql.query(
                        SELECT,
                        row -> new HashedResponse(
                                row.getString(1),
                                new StoredResponse(row.getInt(2), row.getString(3), row.getString(4))),
                        List.of(actor.name(), operation, key))
                .get(0);
        if (!earlier.contentHash.equals(hash)) {
            throw ProblemException.ofParameter(
                    ErrorCode.BROKEN_RULE,
                    HEADER,
                    "This key was already used with other content. Use a new key for a new request.",
                    key);
        }
        return earlier.response;
    }

    /** Finds the response to an earlier request; null without a key, or if the key is new, which is then taken. */
    public <T> T findOrBegin(String operation, String key, String content, Class<T> type) {
        StoredResponse earlier = key == null ? null : begin(operation, key, content);
        return earlier == null ? null : type.cast(entity(earlier, type));
    }

    /** Stores the response, in the transaction of its effect; does nothing without a key. */
    public void complete(String operation, String key, int status, String location, Object entity) {
        if (key == null) {
            return;
        }
        sql.update(COMPLETE, status, location, text(entity), actor.name(), operation, key);
    }

    /** Rewrites the stored responses. Only redaction may do this. */
    public void rewrite(UnaryOperator<String> change) {
        sql.rewrite(RESPONSES, List.of(), REWRITE, change);
    }

    /** Parses the body of a stored response. */
    public Object entity(StoredResponse response, Type type) {
        try {
            return json.readValue(response.body, json.constructType(type));
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
