package org.scrutiny.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AtOnce;

/** The first occurrence is recorded at once, repetitions when their window ends; no occurrence is lost, however many there are. */
class OccurrenceCountsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private final OccurrenceCounts counts = new OccurrenceCounts();

    @ParameterizedTest
    @CsvSource({"READ, 60", "CREDENTIALS_REFUSED, 60", "ACCESS_REFUSED, 60", "CREDENTIALS_ACCEPTED, 3600"})
    void repetitionsAreCountedForAWindow(AuditKind kind, int seconds) {
        Occurrence occurrence = of(kind, "key:a");
        counts.add(occurrence, "first");
        assertThat(take(0)).extracting(AuditEvent::count, AuditEvent::requestId).containsExactly(tuple(1L, "first"));
        counts.add(occurrence, "second");
        counts.add(occurrence, "third");
        assertThat(take(seconds)).isEmpty();
        assertThat(take(seconds + 1))
                .extracting(AuditEvent::count, AuditEvent::requestId)
                .containsExactly(tuple(2L, "second"));
        counts.add(occurrence, "fourth");
        assertThat(counts.take(NOW.plusSeconds(seconds + 2), true)).hasSize(1);
        assertThat(take(3 * seconds)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"READ, 10000, key:a", "CREDENTIALS_REFUSED, 100,"})
    void beyondALimitWhatWasAskedForIsNotToldApart(AuditKind kind, int limit, String principal) {
        int sent = limit + 500;
        for (int i = 0; i < sent; i++) {
            counts.add(
                    new Occurrence(
                            kind,
                            kind == AuditKind.READ ? "key:a" : "sk_" + i,
                            null,
                            null,
                            kind == AuditKind.READ ? "area=" + i : null,
                            200),
                    "id");
        }
        List<AuditEvent> taken = take(0);
        assertThat(taken).hasSize(limit + 1);
        assertThat(sum(taken)).isEqualTo(sent);
        assertThat(taken).anySatisfy(event -> {
            assertThat(event.count()).isEqualTo(500);
            assertThat(event.principal()).isEqualTo(principal);
        });
        // The counters are free again after their window.
        assertThat(take(61)).isEmpty();
        counts.add(of(kind, "sk_another"), "id");
        assertThat(take(62)).extracting(AuditEvent::principal).containsExactly("sk_another");
    }

    @Test
    void noneIsLostWhileOthersAreTaken() {
        int each = 20_000;
        AtomicInteger threads = new AtomicInteger();
        List<Long> taken = AtOnce.run(4, () -> {
            boolean takes = threads.getAndIncrement() == 0;
            long sum = 0;
            for (int i = 0; i < each; i++) {
                if (takes) {
                    sum += sum(counts.take(NOW.plusSeconds(100L * i), false));
                } else {
                    counts.add(of(AuditKind.READ, "key:" + i % 3), "id");
                }
            }
            return sum;
        });
        long rest = sum(counts.take(NOW.plus(Duration.ofDays(100)), true));
        assertThat(taken.stream().mapToLong(Long::longValue).sum() + rest).isEqualTo(3L * each);
    }

    private List<AuditEvent> take(int seconds) {
        return counts.take(NOW.plusSeconds(seconds), false);
    }

    private static Occurrence of(AuditKind kind, String principal) {
        return new Occurrence(kind, principal, null, null, null, 200);
    }

    private static long sum(List<AuditEvent> events) {
        return events.stream().mapToLong(AuditEvent::count).sum();
    }
}
