package org.scrutiny.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.scrutiny.platform.store.RecordingClock;

/**
 * Counts what happens often, in memory: the first occurrence is recorded at once, its repetitions once for each window of time.
 * There are as many counters as the limit of a kind allows; beyond it, what was asked for is not told apart any longer.
 */
final class OccurrenceCounts {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LOGIN_WINDOW = Duration.ofHours(1);
    private static final int MAX_READS = 10_000;
    /** Few, because whoever has no valid credentials can make them up. */
    private static final int MAX_OTHERS = 100;

    private final Map<Occurrence, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<AuditKind, AtomicInteger> sizes = new EnumMap<>(AuditKind.class);

    OccurrenceCounts() {
        for (AuditKind kind : AuditKind.values()) {
            sizes.put(kind, new AtomicInteger());
        }
    }

    /** The repetitions of an occurrence that are not recorded yet. */
    private static final class Tally {
        private long count;
        private Instant first;
        private String requestId;
        private Instant recorded = Instant.MIN;
        private boolean closed;

        synchronized boolean add(String id) {
            if (closed) {
                return false;
            }
            if (count == 0) {
                first = RecordingClock.now();
                requestId = id;
            }
            count++;
            return true;
        }

        /** Null if there is nothing to record now. */
        synchronized AuditEvent take(Instant before, Instant now, Function<Tally, AuditEvent> event) {
            if (count == 0) {
                closed = recorded.isBefore(before);
                return null;
            }
            if (!recorded.isBefore(before)) {
                return null;
            }
            AuditEvent taken = event.apply(this);
            count = 0;
            recorded = now;
            return taken;
        }
    }

    void add(Occurrence occurrence, String requestId) {
        Occurrence counted = occurrence;
        Tally tally;
        do {
            tally = tallies.get(counted);
            if (tally == null) {
                int max = counted.kind() == AuditKind.READ ? MAX_READS : MAX_OTHERS;
                if (sizes.get(counted.kind()).get() >= max) {
                    counted = counted.inGeneral();
                }
                tally = tallies.computeIfAbsent(counted, this::open);
            }
        } while (!tally.add(requestId));
    }

    private Tally open(Occurrence occurrence) {
        sizes.get(occurrence.kind()).incrementAndGet();
        return new Tally();
    }

    /**
     * Takes what is to be recorded now.
     *
     * @param all whether repetitions are taken before their window ends
     */
    List<AuditEvent> take(Instant now, boolean all) {
        List<AuditEvent> taken = new ArrayList<>();
        tallies.forEach((occurrence, tally) -> {
            Duration window = occurrence.kind() == AuditKind.CREDENTIALS_ACCEPTED ? LOGIN_WINDOW : WINDOW;
            AuditEvent event =
                    tally.take(all ? Instant.MAX : now.minus(window), now, counted -> event(occurrence, counted));
            if (event != null) {
                taken.add(event);
            } else if (tally.closed) {
                tallies.remove(occurrence, tally);
                sizes.get(occurrence.kind()).decrementAndGet();
            }
        });
        return taken;
    }

    private static AuditEvent event(Occurrence occurrence, Tally tally) {
        return new AuditEvent(
                tally.first,
                occurrence.kind(),
                occurrence.principal(),
                occurrence.endpoint() == null
                        ? null
                        : OperationIds.of(occurrence.endpoint().handler()),
                null,
                null,
                null,
                identifiers(occurrence),
                occurrence.status(),
                tally.count,
                tally.requestId);
    }

    private static String identifiers(Occurrence occurrence) {
        if (occurrence.path() != null) {
            return Identifiers.of(occurrence.endpoint(), occurrence.path(), occurrence.query());
        }
        return occurrence.query() == null ? Identifiers.NONE : occurrence.query();
    }
}
