package org.scrutiny.answers.trend;

import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.figures.series.ConsistentReads;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesReads;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.rest.ETags;
import org.scrutiny.platform.store.ReferenceDataCache;

/**
 * Responses computed from series, or 304 if the client has the current one. Everything is read first; no connection is held
 * while the response is computed and written.
 */
@Singleton
public class ComputedResponses {
    private final ConsistentReads consistentReads;
    private final SeriesVersions versions;
    private final ComputingGate gate;
    private final CacheDependencies cacheDependencies;

    ComputedResponses(
            ConsistentReads consistentReads,
            SeriesVersions versions,
            ComputingGate gate,
            CacheDependencies cacheDependencies) {
        this.consistentReads = consistentReads;
        this.versions = versions;
        this.gate = gate;
        this.cacheDependencies = cacheDependencies;
    }

    /**
     * A response that has yet to be read.
     *
     * @param tag entity tag of everything that it is computed from; depends on the state of the series
     * @param read reads that and returns the computation; not called if the client has the response
     */
    public record Prepared<T>(Supplier<String> tag, Supplier<Supplier<T>> read) {}

    /** The computation is null if the client has the response. */
    private record Pending<T>(String tag, Supplier<T> computation) {}

    /**
     * Responds with a computation, or with 304 if the client has its result.
     *
     * @param find finds the scope in the catalogue, with the first access to the store
     */
    public <T> RestResponse<T> respond(
            Supplier<TrendScope> find, BiFunction<TrendScope, SeriesReads, Prepared<T>> prepare, String ifNoneMatch) {
        Pending<T> pending = consistentReads.read(() -> scope(find), (scope, reads) -> {
            Prepared<T> prepared = prepare.apply(scope, reads);
            boolean current = ifNoneMatch != null && ETags.matches(ifNoneMatch, prepared.tag.get());
            Supplier<T> computation = current ? null : prepared.read.get();
            cacheDependencies.addVersion(() -> versions.read(scope.indicators(), scope.areas()), reads.state());
            return new Pending<>(prepared.tag.get(), computation);
        });
        if (pending.computation == null) {
            return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(pending.tag)
                    .build();
        }
        T body = gate.compute(pending.computation);
        cacheDependencies.complete(pending.tag);
        return RestResponse.ResponseBuilder.ok(body).tag(pending.tag).build();
    }

    private TrendScope scope(Supplier<TrendScope> find) {
        cacheDependencies.clear();
        cacheDependencies.add(ReferenceDataCache.COUNTER_KEY);
        TrendScope scope = find.get();
        cacheDependencies.addAll(scope.indicators(), scope.areas(), SeriesKey::new);
        return scope;
    }
}
