package org.scrutiny.platform.responsecache;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An answer as it was sent.
 *
 * @param catalogue writes to what its series are read with
 * @param series writes to its series
 * @param day on which it is true; null for every day
 * @param tag its entity tag, or null
 */
record CachedResponse(
        CounterSnapshot catalogue, CounterSnapshot series, LocalDate day, String tag, String mediaType, Buffer body) {

    /** Whether nothing was written since to what it was made from. */
    boolean isCurrent() {
        return catalogue.areCurrent()
                && series.areCurrent()
                && (day == null || day.equals(LocalDate.now(ZoneOffset.UTC)));
    }

    /** The bytes that it takes, roughly. */
    int size() {
        return body.length() + series.size();
    }
}
