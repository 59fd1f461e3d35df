package org.scrutiny.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.api.Page;
import org.scrutiny.api.Tags;
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

    SummaryAnswers(Places places, SeriesVersions versions, Summaries summaries) {
        this.places = places;
        this.versions = versions;
        this.summaries = summaries;
    }

    RestResponse<Page<SummaryRow>> of(List<Indicator> indicators, SummaryQuery query, String ifNoneMatch) {
        Place place = places.at(query.area);
        String tag = tag(indicators, place, query);
        if (Tags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Page<SummaryRow>>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(new Page<>(summaries.of(indicators, place, query), null, null))
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
