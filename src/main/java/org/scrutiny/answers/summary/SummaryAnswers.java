package org.scrutiny.answers.summary;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.answers.trend.AreaContext;
import org.scrutiny.answers.trend.AreaContexts;
import org.scrutiny.committee.question.OpenQuestions;
import org.scrutiny.committee.question.Questions;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.rest.ETags;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.store.ReferenceDataCache;

/** Responses with a summary, or 304 if the client has the current one. */
@Singleton
class SummaryAnswers {
    private final AreaContexts areaContexts;
    private final SeriesVersions versions;
    private final Summaries summaries;
    private final OpenQuestions questions;
    private final CacheDependencies cacheDependencies;

    SummaryAnswers(
            AreaContexts areaContexts,
            SeriesVersions versions,
            Summaries summaries,
            OpenQuestions questions,
            CacheDependencies cacheDependencies) {
        this.areaContexts = areaContexts;
        this.versions = versions;
        this.summaries = summaries;
        this.questions = questions;
        this.cacheDependencies = cacheDependencies;
    }

    /** @param find finds the indicators to summarise, as of a point in time */
    RestResponse<Page<SummaryRow>> respond(
            Function<Instant, List<Indicator>> find, SummaryQuery query, String ifNoneMatch) {
        cacheDependencies.add(ReferenceDataCache.COUNTER_KEY);
        cacheDependencies.add(Questions.COUNTER_KEY);
        Instant moment = query.moment();
        List<Indicator> indicators = find.apply(moment);
        AreaContext areaContext = areaContexts.find(query.area, moment);
        cacheDependencies.addAll(
                indicators.stream().map(Indicator::code).toList(), areaContext.codes(), SeriesKey::new);
        if (moment == null) {
            cacheDependencies.addDay(summaries.day(moment));
        }
        Map<String, Integer> open = questions.byIndicator(moment);
        String tag = tag(indicators, areaContext, moment, open);
        if (ETags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Page<SummaryRow>>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        List<SummaryRow> rows = summaries.summarise(indicators, areaContext, query.options(moment), query.sort, open);
        cacheDependencies.complete(tag);
        return RestResponse.ResponseBuilder.ok(new Page<>(rows, null, null))
                .tag(tag)
                .build();
    }

    /** Entity tag of everything that the rows are computed from, including the day, which sets the age of the data. */
    private String tag(List<Indicator> indicators, AreaContext areaContext, Instant moment, Map<String, Integer> open) {
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        long revisions =
                indicators.stream().mapToLong(Indicator::revisionNumber).sum();
        long current = codes.isEmpty() ? 0 : versions.current(codes, areaContext.codes());
        return Integer.toHexString(codes.hashCode()) + "-" + revisions + "-" + areaContext.revision() + "-" + current
                + "-"
                + summaries.day(moment).toEpochDay() + "-"
                + Integer.toHexString(codes.stream().map(open::get).toList().hashCode());
    }
}
