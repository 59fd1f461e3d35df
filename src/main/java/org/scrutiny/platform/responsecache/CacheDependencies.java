package org.scrutiny.platform.responsecache;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.scrutiny.platform.store.WriteCounters;

/** What the answer to the running request is made from. Each source is to be named before it is read. */
@RequestScoped
public class CacheDependencies {
    /** An answer made from more is not worth keeping: it is hardly ever current. */
    private static final int MOST_SERIES = 2_000;

    private final WriteCounters writes;
    private CounterSnapshot catalogue;
    private CounterSnapshot series;
    private LocalDate day;
    private String tag;
    private boolean complete;

    CacheDependencies(WriteCounters writes) {
        this.writes = writes;
    }

    /** The areas, the indicators, the dashboards, the meetings. */
    public void areCatalogue() {
        catalogue = new CounterSnapshot(Stream.of(writes.ofCatalogue()));
    }

    /** The same, and what committees asked. */
    public void areCatalogueAndQuestions() {
        catalogue = new CounterSnapshot(Stream.of(writes.ofCatalogue(), writes.ofQuestions()));
    }

    /** Every series of these indicators in these areas; without one of both, the answer is not kept. */
    public void areSeries(List<String> indicators, List<String> areas) {
        long number = (long) indicators.size() * areas.size();
        series = number == 0 || number > MOST_SERIES
                ? null
                : new CounterSnapshot(indicators.stream()
                        .flatMap(code -> areas.stream().map(area -> writes.ofSeries(code, area))));
    }

    /** This day: on the next one the answer is another. */
    public void areOfDay(LocalDate today) {
        day = today;
    }

    /** The answer is made, and has this entity tag; null for none. */
    public void complete(String entityTag) {
        tag = entityTag;
        complete = true;
    }

    /** The answer to be kept. */
    CachedResponse keep(String mediaType, byte[] body) {
        return new CachedResponse(catalogue, series, day, tag, mediaType, Buffer.buffer(body));
    }

    /** Whether there is an answer, all of whose sources are known. */
    boolean canKeep() {
        return complete && catalogue != null && series != null;
    }
}
