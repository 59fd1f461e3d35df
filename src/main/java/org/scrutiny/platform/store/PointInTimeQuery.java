package org.scrutiny.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads resources as of a moment: each in its last state up to then, unless that is a deletion. */
@Singleton
class PointInTimeQuery {
    private static final String AS_OF = """
            SELECT h.resource_key, h.document FROM history h
            WHERE h.resource_type = ? AND h.recorded_at <= ? AND h.action <> 'DELETED'
              AND NOT EXISTS (SELECT 1 FROM history later
                WHERE later.resource_type = h.resource_type AND later.resource_key = h.resource_key
                  AND later.revision_number > h.revision_number AND later.recorded_at <= ?)""";

    private static final String STATES = """
            SELECT document FROM history
            WHERE resource_type = ? AND resource_key IN (%s) AND document IS NOT NULL %s
            ORDER BY resource_key, revision_number""";

    private final Sql sql;
    private final ObjectMapper json;

    PointInTimeQuery(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A resource in a former state. */
    record FormerState<V>(String key, V view) {}

    /** Finds the resources of a type that existed at a moment and met the conditions then. */
    <V> List<FormerState<V>> known(String type, Instant moment, Where filters, Class<V> view) {
        List<Object> values = new ArrayList<>(List.of(type, moment, moment));
        // The history has these columns only for resources in a series.
        Where ofSeries = InSeries.class.isAssignableFrom(view) ? filters.ofHistory() : Where.ALL;
        values.addAll(ofSeries.values());
        return sql
                .query(
                        AS_OF + " AND " + ofSeries.sql(),
                        row -> {
                            JsonNode document = tree(row.getString(2));
                            return filters.allows(document)
                                    ? new FormerState<>(row.getString(1), read(document, view))
                                    : null;
                        },
                        values)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Every state of some resources up to a moment, by key, oldest first.
     *
     * @param until null for all states
     */
    <V> List<V> states(String type, List<?> keys, Instant until, Class<V> view) {
        List<Object> values = new ArrayList<>();
        values.add(type);
        keys.forEach(key -> values.add(key.toString()));
        if (until != null) {
            values.add(until);
        }
        return sql.query(
                String.format(Locale.ROOT, STATES, Sql.marks(keys), until == null ? "" : "AND recorded_at <= ?"),
                row -> read(row.getString(1), view),
                values);
    }

    <V> V read(String document, Class<V> view) {
        return read(tree(document), view);
    }

    /** A former state may have fields that the record no longer has. */
    private <V> V read(JsonNode document, Class<V> view) {
        try {
            return json.readerFor(view)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
