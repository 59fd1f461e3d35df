package org.scrutiny.platform.responsecache;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A response that was sent, with the write counters and stored versions of its data from before the data was read. */
final class CachedResponse {
    /** With the key and the counter, which may be referenced by this response only, and the version of its data. */
    private static final int BYTES_PER_COUNTER = 400;

    private final AtomicLong[] counters;
    private final long[] counts;
    private final List<StoredVersion> versions;
    private final LocalDate day;
    private final String tag;
    private final String mediaType;
    private final String template;
    private final Buffer body;

    /**
     * @param day the only day on which it is valid; null for every day
     * @param tag its entity tag, or null
     * @param template of the path, for its metrics
     */
    CachedResponse(
            AtomicLong[] counters,
            long[] counts,
            List<StoredVersion> versions,
            LocalDate day,
            String tag,
            String mediaType,
            String template,
            Buffer body) {
        this.counters = counters;
        this.counts = counts;
        this.versions = versions;
        this.day = day;
        this.tag = tag;
        this.mediaType = mediaType;
        this.template = template;
        this.body = body;
    }

    /** Whether this process has written none of its data since. */
    boolean isCurrent() {
        for (int i = 0; i < counters.length; i++) {
            if (counters[i].get() != counts[i]) {
                return false;
            }
        }
        return isOfToday();
    }

    /** Whether the versions of all its data are known. */
    boolean hasVersions() {
        return !versions.isEmpty();
    }

    /** Whether no process has written any of its data since; reads the store. */
    boolean isCurrentInStore() {
        return isOfToday() && versions.stream().allMatch(StoredVersion::isCurrent);
    }

    private boolean isOfToday() {
        return day == null || day.equals(LocalDate.now(ZoneOffset.UTC));
    }

    String tag() {
        return tag;
    }

    String mediaType() {
        return mediaType;
    }

    String template() {
        return template;
    }

    Buffer body() {
        return body;
    }

    /** The approximate size in memory, in bytes. */
    int size() {
        return body.length() + BYTES_PER_COUNTER * counters.length;
    }
}
