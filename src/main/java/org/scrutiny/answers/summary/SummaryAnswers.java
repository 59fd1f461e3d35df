package org.scrutiny.answers.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.answers.trend.Place;
import org.scrutiny.answers.trend.Places;
import org.scrutiny.committee.question.OpenQuestions;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.platform.responsecache.Sources;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Tags;
import org.scrutiny.platform.store.SeriesVersions;

/** Answers a request for a summary, unless the client holds the current one. */
@ApplicationScoped
class SummaryAnswers {
    private final Places places;
    private final SeriesVersions versions;
    private final Summaries summaries;
    private final OpenQuestions questions;
    private final Sources sources;

    SummaryAnswers(
            Places places, SeriesVersions versions, Summaries summaries, OpenQuestions questions, Sources sources) {
        this.places = places;
        this.versions = versions;
        this.summaries = summaries;
        this.questions = questions;
        this.sources = sources;
    }

    RestResponse<Page<SummaryRow>> of(Function<Instant, List<Indicator>> of, SummaryQuery query, String ifNoneMatch) {
        sources.areCatalogueAndQuestions();
        Instant moment = query.moment();
        List<Indicator> indicators = of.apply(moment);
        Place place = places.at(query.area, moment);
        sources.areSeries(indicators.stream().map(Indicator::code).toList(), place.codes());
        if (moment == null) {
            sources.areOfDay(Summaries.today(moment));
        }
        Map<String, Integer> open = questions.byIndicator(moment);
        String tag = tag(indicators, place, moment, open);
        if (Tags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Page<SummaryRow>>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        List<SummaryRow> rows = summaries.of(indicators, place, query.options(moment), query.sort, open);
        sources.complete(tag);
        return RestResponse.ResponseBuilder.ok(new Page<>(rows, null, null))
                .tag(tag)
                .build();
    }

    /** Of everything that the lines are computed from, the day among them: figures grow old. */
    private String tag(List<Indicator> indicators, Place place, Instant moment, Map<String, Integer> open) {
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        long revisions =
                indicators.stream().mapToLong(Indicator::revisionNumber).sum();
        long current = codes.isEmpty() ? 0 : versions.current(codes, place.codes());
        return Integer.toHexString(codes.hashCode()) + "-" + revisions + "-" + place.revision() + "-" + current + "-"
                + Summaries.today(moment).toEpochDay() + "-"
                + Integer.toHexString(codes.stream().map(open::get).toList().hashCode());
    }
}
