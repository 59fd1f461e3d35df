package org.scrutiny.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every state that a resource was ever in, written in the transaction of the change and never altered. A deletion is a
 * state too, so that what is gone can be told from what never was.
 */
@Singleton
public class History {
    private final Sql sql;
    private final ObjectMapper json;

    History(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What happened to a resource. */
    public enum Action {
        CREATED,
        REVISED,
        DELETED
    }

    /** The latest state of a resource. */
    record Latest(int revisionNumber, Action action) {}

    /**
     * Keeps a state.
     *
     * @param type the resource's kind, such as {@code area}
     * @param view what readers were given, or null for a deletion
     */
    void append(String type, Object key, int revisionNumber, Action action, Instant at, String by, Object view) {
        try {
            sql.update(
                    "INSERT INTO history (resource_type, resource_key, revision_number, action, recorded_at, recorded_by, "
                            + "document) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    type,
                    key.toString(),
                    revisionNumber,
                    action.name(),
                    at,
                    by,
                    view == null ? null : json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every state that resources of a kind were in, by key, oldest first. */
    <T> List<T> states(String type, List<?> keys, Class<T> view) {
        List<Object> values = new ArrayList<>();
        values.add(type);
        keys.forEach(key -> values.add(key.toString()));
        return sql.query(
                "SELECT document FROM history WHERE resource_type = ? AND resource_key IN (" + Sql.marks(keys)
                        + ") AND document IS NOT NULL ORDER BY resource_key, revision_number",
                row -> read(row.getString(1), view),
                values);
    }

    /** A state may have fields that are no longer there. */
    private <T> T read(String document, Class<T> view) {
        try {
            return json.readerFor(view)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Latest> latest(String type, Object key) {
        return sql
                .query(
                        "SELECT revision_number, action FROM history WHERE resource_type = ? AND resource_key = ? "
                                + "ORDER BY revision_number DESC FETCH FIRST 1 ROW ONLY",
                        row -> new Latest(row.getInt(1), Action.valueOf(row.getString(2))),
                        List.of(type, key.toString()))
                .stream()
                .findFirst();
    }
}
