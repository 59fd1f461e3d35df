package org.scrutiny.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.OnPostgresql;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** With the rights in docs/operation.md, a role of PostgreSQL can append to the audit trail and change nothing in it. */
@QuarkusTest
@OnPostgresql
class AuditRoleTest extends RestTest {
    @Inject
    AuditStore store;

    @Inject
    AuditChain chain;

    @Inject
    Sql sql;

    @Test
    void appends() {
        asRole(() -> {
            store.addPending(List.of(event()));
            AuditHead before = chain.lock();
            List<AuditStore.PendingChange> pending = store.pending(10);
            AuditHead after = chain.append(
                    before,
                    pending.stream().map(AuditStore.PendingChange::event).toList());
            store.deletePending(pending);
            assertThat(after.number()).isGreaterThan(before.number());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET principal = 'other'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_pending SET principal = 'other'",
            })
    void changesNothing(String statement) {
        assertThatThrownBy(() -> asRole(() -> sql.update(statement))).hasStackTraceContaining("permission denied");
    }

    private void asRole(Runnable work) {
        String role = Samples.newCode("role");
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(
                                "CREATE ROLE %s",
                                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %s",
                                "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s",
                                "REVOKE UPDATE, DELETE ON audit_entry FROM %s",
                                "REVOKE UPDATE ON audit_pending FROM %s")
                        .forEach(statement -> sql.update(statement.replace("%s", role))));
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("SET LOCAL ROLE " + role);
            work.run();
        });
    }

    private static AuditEvent event() {
        return new AuditEvent(
                RecordingClock.now(),
                AuditKind.CHANGE,
                "test",
                null,
                null,
                "area",
                null,
                Identifiers.NONE,
                null,
                1,
                null);
    }
}
