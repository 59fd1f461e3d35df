package org.scrutiny.figures.apikey;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.store.RowCount;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/**
 * The tables of API keys, which have no history: a key never changes except that it is revoked and gets other secrets, and the
 * change feed must not tell its readers of it. All methods use the running transaction.
 */
@Singleton
class ApiKeyStore {
    /** How exactly the last use is known, so that requests do not write. */
    private static final Duration USE_INTERVAL = Duration.ofHours(1);

    private static final String COLUMNS = "k.id, k.name, k.roles, k.indicators, k.areas, k.expires_at, k.last_used_at,"
            + " k.created_at, k.created_by, k.revoked_at, k.revoked_by";
    private static final String INSERT = """
            INSERT INTO api_key (id, name, roles, indicators, areas, expires_at, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NO_LIMIT = "";

    private final Sql sql;

    ApiKeyStore(Sql sql) {
        this.sql = sql;
    }

    /** The hash of a secret, in hexadecimal, of a key that was not revoked. */
    record StoredSecret(String key, String hash) {}

    /** Finds a key, and locks it until the transaction ends. */
    Optional<ApiKey> lock(String id) {
        sql.query("SELECT id FROM api_key WHERE id = ? FOR UPDATE", row -> row.getString(1), List.of(id));
        return find(id);
    }

    Optional<ApiKey> find(String id) {
        return select(Where.ALL.and("k.id = ?", id), null).stream().findFirst();
    }

    boolean isNameTaken(String name) {
        return !sql.query("SELECT 1 FROM api_key WHERE name = ?", row -> row.getInt(1), List.of(name))
                .isEmpty();
    }

    /** Keys by id. */
    List<ApiKey> list(String after, int rows) {
        return select(Where.ALL.and("k.id > ?", after), rows);
    }

    RowCount count() {
        return RowCount.exact(sql.query("SELECT count(*) FROM api_key", row -> row.getLong(1), List.of())
                .get(0));
    }

    /** All keys that were not revoked. */
    List<ApiKey> unrevoked() {
        return select(Where.ALL.and("k.revoked_at IS NULL"), null);
    }

    List<StoredSecret> secrets() {
        return sql.query("""
                SELECT s.api_key, s.secret_hash FROM api_key_secret s JOIN api_key k ON k.id = s.api_key
                WHERE k.revoked_at IS NULL ORDER BY s.api_key, s.secret_number""", row -> new StoredSecret(row.getString(1), row.getString(2)), List.of());
    }

    void insert(String id, ApiKeyInput key, Instant now, String actor) {
        sql.update(
                INSERT,
                id,
                key.name(),
                key.roles().stream().distinct().sorted().map(Role::name).collect(Collectors.joining(",")),
                joined(key.indicators()),
                joined(key.areas()),
                key.expiresAt(),
                now,
                actor);
    }

    void addSecret(String key, int number, byte[] hash, Instant now) {
        sql.update(
                "INSERT INTO api_key_secret (api_key, secret_number, secret_hash, created_at) VALUES (?, ?, ?, ?)",
                key,
                number,
                SecretGenerator.text(hash),
                now);
    }

    /** Deletes a secret; false if there is none. */
    boolean deleteSecret(String key, int number) {
        return sql.update("DELETE FROM api_key_secret WHERE api_key = ? AND secret_number = ?", key, number) > 0;
    }

    /** Revokes a key and deletes its secrets, which nobody needs any longer. */
    void revoke(String id, Instant now, String actor) {
        sql.update("UPDATE api_key SET revoked_at = ?, revoked_by = ? WHERE id = ?", now, actor, id);
        sql.update("DELETE FROM api_key_secret WHERE api_key = ?", id);
    }

    /** Records a use, unless one within the last hour is recorded. */
    void recordUse(String id, Instant at) {
        sql.update(
                "UPDATE api_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)",
                at,
                id,
                at.minus(USE_INTERVAL));
    }

    private List<ApiKey> select(Where where, Integer rows) {
        List<Object> values = new ArrayList<>(where.values());
        String limit = "";
        if (rows != null) {
            limit = " FETCH FIRST ? ROWS ONLY";
            values.add(rows);
        }
        Map<String, List<ApiKeySecret>> secrets = new LinkedHashMap<>();
        List<ApiKey> keys = sql.query(
                "SELECT " + COLUMNS + " FROM api_key k WHERE " + where.sql() + " ORDER BY k.id" + limit,
                row -> read(row, secrets.computeIfAbsent(row.getString(1), id -> new ArrayList<>())),
                values);
        Where ofKeys = Where.ALL.in("api_key", keys.stream().map(ApiKey::id).toList());
        sql.each(
                "SELECT api_key, secret_number, created_at FROM api_key_secret WHERE " + ofKeys.sql()
                        + " ORDER BY secret_number",
                row -> Map.entry(row.getString(1), new ApiKeySecret(row.getInt(2), Sql.instant(row, 3))),
                ofKeys.values(),
                found -> secrets.getOrDefault(found.getKey(), new ArrayList<>()).add(found.getValue()));
        return keys;
    }

    private static ApiKey read(ResultSet row, List<ApiKeySecret> secrets) throws SQLException {
        String name = row.getString("name");
        return new ApiKey(
                row.getString("id"),
                name,
                ApiKey.actorOf(name),
                split(row.getString("roles")).stream().map(Role::valueOf).toList(),
                split(row.getString("indicators")),
                split(row.getString("areas")),
                secrets,
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "last_used_at"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static String joined(List<String> codes) {
        return codes == null ? NO_LIMIT : codes.stream().distinct().sorted().collect(Collectors.joining(","));
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : Arrays.asList(codes.split(",", -1));
    }
}
