package org.scrutiny.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.api.Page;
import org.scrutiny.api.Tags;
import org.scrutiny.cache.Sources;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.store.SeriesVersions;
import org.scrutiny.trend.Place;
import org.scrutiny.trend.Places;

/** Answers a request for a summary, unless the client holds the current one. */
@ApplicationScoped
class SummaryAnswers {
    private final Places places;
    private final SeriesVersions versions;
    private final Summaries summaries;
    private final Sources sources;

    SummaryAnswers(Places places, SeriesVersions versions, Summaries summaries, Sources sources) {
        this.places = places;
        this.versions = versions;
        this.summaries = summaries;
        this.sources = sources;
    }

    RestResponse<Page<SummaryRow>> of(Supplier<List<Indicator>> of, SummaryQuery query, String ifNoneMatch) {
        sources.areCatalogue();
        List<Indicator> indicators = of.get();
        Place place = places.at(query.area);
        sources.areSeries(indicators.stream().map(Indicator::code).toList(), place.codes());
        if (query.asOf == null) {
            sources.areOfDay(Summaries.today(query));
        }
        String tag = tag(indicators, place, query);
        if (Tags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Page<SummaryRow>>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        List<SummaryRow> rows = summaries.of(indicators, place, query);
        sources.complete(tag);
        return RestResponse.ResponseBuilder.ok(new Page<>(rows, null, null))
                .tag(tag)
                .build();
    }

    /** Of everything that the lines are computed from, the day among them: figures grow old. */
    private String tag(List<Indicator> indicators, Place place, SummaryQuery query) {
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        long revisions =
                indicators.stream().mapToLong(Indicator::revisionNumber).sum();
        long current = codes.isEmpty() ? 0 : versions.current(codes, place.codes());
        return Integer.toHexString(codes.hashCode()) + "-" + revisions + "-" + place.revision() + "-" + current + "-"
                + Summaries.today(query).toEpochDay();
    }
}
