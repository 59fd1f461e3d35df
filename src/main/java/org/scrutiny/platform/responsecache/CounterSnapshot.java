package org.scrutiny.platform.responsecache;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Counts of writes, and how high each was when it was looked at. */
final class CounterSnapshot {
    private static final int BYTES_OF_ONE = 16;

    private final AtomicLong[] counts;
    private final long[] seen;

    CounterSnapshot(Stream<AtomicLong> counts) {
        this.counts = counts.toArray(AtomicLong[]::new);
        this.seen = Stream.of(this.counts).mapToLong(AtomicLong::get).toArray();
    }

    /** Whether none has moved since. */
    boolean areCurrent() {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].get() != seen[i]) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return BYTES_OF_ONE * counts.length;
    }
}
