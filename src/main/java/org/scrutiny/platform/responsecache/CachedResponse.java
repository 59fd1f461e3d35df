package org.scrutiny.platform.responsecache;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A response that was sent, with the write counters of its data, and their values from before the data was read. */
final class CachedResponse {
    private static final int BYTES_PER_COUNTER = 16;

    private final AtomicLong[] counters;
    private final long[] counts;
    private final LocalDate day;
    private final String tag;
    private final String mediaType;
    private final Buffer body;

    /**
     * @param day the only day on which it is valid; null for every day
     * @param tag its entity tag, or null
     */
    CachedResponse(AtomicLong[] counters, long[] counts, LocalDate day, String tag, String mediaType, Buffer body) {
        this.counters = counters;
        this.counts = counts;
        this.day = day;
        this.tag = tag;
        this.mediaType = mediaType;
        this.body = body;
    }

    /** Whether none of its data has been written since. */
    boolean isCurrent() {
        for (int i = 0; i < counters.length; i++) {
            if (counters[i].get() != counts[i]) {
                return false;
            }
        }
        return day == null || day.equals(LocalDate.now(ZoneOffset.UTC));
    }

    String tag() {
        return tag;
    }

    String mediaType() {
        return mediaType;
    }

    Buffer body() {
        return body;
    }

    /** The approximate size in memory, in bytes. */
    int size() {
        return body.length() + BYTES_PER_COUNTER * counters.length;
    }
}
