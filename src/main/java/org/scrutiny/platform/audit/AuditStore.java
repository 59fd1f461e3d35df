package org.scrutiny.platform.audit;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scrutiny.platform.store.History;
import org.scrutiny.platform.store.RowCount;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.platform.store.Where;

/** The tables of the audit trail. Nothing updates an entry. All methods use the running transaction. */
@Singleton
class AuditStore {
    private static final String EVENT = "occurred_at, kind, principal, operation, action, resource_type, resource_key,"
            + " identifiers, status, occurrences, request_id";
    private static final String ENTRY = EVENT + ", sequence_number, entry_hash";
    private static final String ADD_PENDING =
            "INSERT INTO audit_pending (" + EVENT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT " + ENTRY + " FROM audit_entry e WHERE ";
    private static final String HEAD = SELECT + "1 = 1 ORDER BY sequence_number DESC FETCH FIRST 1 ROW ONLY";
    private static final String LAST_REMOVAL =
            SELECT + "kind = 'RETENTION' ORDER BY sequence_number DESC FETCH FIRST 1 ROW ONLY";

    private final Sql sql;

    AuditStore(Sql sql) {
        this.sql = sql;
    }

    /** A change that waits for its place in the chain. */
    record PendingChange(long id, AuditEvent event) {}

    void addPending(List<AuditEvent> events) {
        sql.batch(ADD_PENDING, events.stream().map(AuditStore::values).toList());
    }

    List<PendingChange> pending(int rows) {
        return sql.query(
                "SELECT " + EVENT + ", id FROM audit_pending ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> new PendingChange(row.getLong("id"), event(row)),
                List.of(rows));
    }

    void deletePending(List<PendingChange> chained) {
        sql.batch(
                "DELETE FROM audit_pending WHERE id = ?",
                chained.stream().map(one -> List.<Object>of(one.id())).toList());
    }

    void append(List<ChainedEvent> entries) {
        sql.insertAll(
                "audit_entry",
                ENTRY,
                entries.stream()
                        .map(entry -> {
                            List<Object> values = values(entry.event());
                            values.add(entry.number());
                            values.add(entry.hash());
                            return values;
                        })
                        .toList());
    }

    /** The latest entry; the start if there is none. */
    AuditHead head() {
        return sql.query(HEAD, AuditStore::entry, List.of()).stream()
                .findFirst()
                .map(ChainedEvent::head)
                .orElse(AuditHead.START);
    }

    /** The latest entry about expired entries that were deleted; null if there is none. */
    AuditEvent lastRemoval() {
        return sql.query(LAST_REMOVAL, AuditStore::entry, List.of()).stream()
                .findFirst()
                .map(ChainedEvent::event)
                .orElse(null);
    }

    /** Entries after a number, in their order. */
    List<ChainedEvent> after(long number, int rows) {
        return sql.query(
                SELECT + "sequence_number > ? ORDER BY sequence_number FETCH FIRST ? ROWS ONLY",
                AuditStore::entry,
                List.of(number, rows));
    }

    /** Entries that meet the conditions, the latest first. */
    List<ChainedEvent> latest(Where where, int rows) {
        List<Object> values = new ArrayList<>(where.values());
        values.add(rows);
        return sql.query(
                SELECT + where.sql() + " ORDER BY sequence_number DESC FETCH FIRST ? ROWS ONLY",
                AuditStore::entry,
                values);
    }

    RowCount count(Where where) {
        return RowCount.exact(sql.query(
                        "SELECT count(*) FROM audit_entry e WHERE " + where.sql(),
                        row -> row.getLong(1),
                        where.values())
                .get(0));
    }

    /** Deletes the oldest entries up to a number; returns how many there were. */
    int deleteUpTo(long number) {
        return sql.update("DELETE FROM audit_entry WHERE sequence_number <= ?", number);
    }

    private static List<Object> values(AuditEvent event) {
        return new ArrayList<>(Arrays.asList(
                event.at(),
                event.kind().name(),
                event.principal(),
                event.operation(),
                event.action() == null ? null : event.action().name(),
                event.resourceType(),
                event.resource(),
                event.identifiers(),
                event.status(),
                event.count(),
                event.requestId()));
    }

    private static ChainedEvent entry(ResultSet row) throws SQLException {
        return new ChainedEvent(row.getLong("sequence_number"), event(row), row.getString("entry_hash"));
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        String action = row.getString("action");
        return new AuditEvent(
                Sql.instant(row, "occurred_at"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("principal"),
                row.getString("operation"),
                action == null ? null : History.Action.valueOf(action),
                row.getString("resource_type"),
                row.getString("resource_key"),
                row.getString("identifiers"),
                row.getObject("status", Integer.class),
                row.getLong("occurrences"),
                row.getString("request_id"));
    }
}
