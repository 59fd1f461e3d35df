package org.scrutiny.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Whoever changes the tables of the audit trail is noticed, at the place where the chain is broken first. */
@QuarkusTest
class AuditVerifierTest extends RestTest {
    @Inject
    AuditStore store;

    @Inject
    AuditTrail trail;

    @Inject
    AuditVerifier verifier;

    @Inject
    AuditRetention retention;

    @Inject
    Sql sql;

    private long last;

    @BeforeEach
    void makeEntries() {
        for (int i = 0; i < 6; i++) {
            Samples.makeArea();
        }
        trail.append(false);
        last = QuarkusTransaction.requiringNew().call(store::head).number();
        assertThat(verifier.verify(null).failure()).isNull();
    }

    /** Each statement is written with N for the number of an entry that has others before and after it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit_entry SET principal = 'key:other' WHERE sequence_number = N                  | N     | was changed
            UPDATE audit_entry SET principal = NULL WHERE sequence_number = N                         | N     | was changed
            UPDATE audit_entry SET occurrences = 2 WHERE sequence_number = N                          | N     | was changed
            UPDATE audit_entry SET occurred_at = occurred_at + INTERVAL '1' SECOND WHERE sequence_number = N | N | was changed
            UPDATE audit_entry SET kind = 'READ' WHERE sequence_number = N                            | N     | was changed
            UPDATE audit_entry SET entry_hash = 'abc' WHERE sequence_number = N                       | N     | was changed
            UPDATE audit_entry SET identifiers = '-', principal = '1' WHERE sequence_number = N       | N     | was changed
            UPDATE audit_entry SET sequence_number = sequence_number + 1000 WHERE sequence_number > N | N + 1 | is missing
            DELETE FROM audit_entry WHERE sequence_number = N                                         | N     | is missing
            DELETE FROM audit_entry WHERE sequence_number BETWEEN N AND N + 1                         | N     | is missing
            DELETE FROM audit_entry WHERE sequence_number < N AND kind <> 'RETENTION'                 | F     | is missing
            UPDATE audit_entry SET sequence_number = CASE sequence_number WHEN N THEN N + 5000 ELSE N END WHERE sequence_number IN (N, N + 1) | N | was changed
            INSERT INTO audit_entry SELECT N + 3, occurred_at, kind, principal, operation, action, resource_type, resource_key, identifiers, status, occurrences, request_id, entry_hash FROM audit_entry WHERE sequence_number = N | L + 1 | was changed
            """)
    void tamperingIsNoticed(String statement, String place, String what) {
        List<ChainedEvent> before = QuarkusTransaction.requiringNew().call(() -> store.after(0, 10_000));
        long number = last - 2;
        long first = before.get(0).number();
        long broken = switch (place) {
            case "N" -> number;
            case "F" -> first;
            case "L + 1" -> last + 1;
            default -> number + 1;
        };
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement.replaceAll("\\bN\\b", Long.toString(number))));
        try {
            AuditVerifier.Result result = verifier.verify(null);
            assertThat(result.failure()).contains("Entry " + broken + " ", what);
            assertThat(result.latest().number()).isEqualTo(broken - 1);
            assertThat(result.entries()).isEqualTo(broken - first);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update("DELETE FROM audit_entry");
                store.append(before);
            });
        }
        assertThat(verifier.verify(null).failure()).isNull();
    }

    /** Entries that were deleted from the end, and a chain that was written anew, are noticed with an entry from the log. */
    @Test
    void anEntryFromTheLogShowsWhetherTheEndIsMissing() {
        AuditHead head = QuarkusTransaction.requiringNew().call(store::head);
        assertThat(verifier.verify(head).failure()).isNull();
        assertThat(verifier.verify(new AuditHead(head.number() + 2, head.hash()))
                        .failure())
                .contains("Entry " + (head.number() + 1) + " ", "missing");
        assertThat(verifier.verify(new AuditHead(head.number() - 1, head.hash()))
                        .failure())
                .contains("Entry " + (head.number() - 1) + " is not the noted one");
    }

    @Test
    void expiredEntriesAreDeletedFromTheOldEndOnly() throws InterruptedException {
        Instant end = Instant.now();
        Thread.sleep(5);
        makeEntries();
        long before = last;
        retention.deleteBefore(end);
        List<ChainedEvent> rest = QuarkusTransaction.requiringNew().call(() -> store.after(0, 10_000));
        assertThat(rest).allSatisfy(entry -> assertThat(entry.event().at()).isAfterOrEqualTo(end));
        // One for each batch.
        List<ChainedEvent> removals =
                rest.stream().filter(entry -> entry.number() > before).toList();
        assertThat(removals).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.event().kind()).isEqualTo(AuditKind.RETENTION);
            assertThat(entry.event().count()).isPositive();
        });
        ChainedEvent removal = removals.get(removals.size() - 1);
        AuditVerifier.Result result = verifier.verify(removal.head());
        assertThat(result.failure()).isNull();
        assertThat(result.entries()).isEqualTo(rest.size());

        retention.deleteBefore(end);
        assertThat(QuarkusTransaction.requiringNew().call(store::head)).isEqualTo(removal.head());
    }

    /** A change without its entry is not committed. */
    @Test
    void aChangeAndItsEntryAreCommittedTogether() {
        String indicator = aCount().create().code();
        String area = Samples.makeArea();
        QuarkusTransaction.requiringNew().run(() -> sql.update("ALTER TABLE audit_pending RENAME TO audit_away"));
        try {
            assertThat(anObservation(indicator, area, "Q1 2024/25", 5).post().statusCode())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> sql.update("ALTER TABLE audit_away RENAME TO audit_pending"));
        }
        assertThat(all("/v1/observations?indicator=" + indicator)).isEmpty();
        Samples.makeObservation(indicator, area, "Q1 2024/25", 5);
    }
}
