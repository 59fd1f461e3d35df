package org.scrutiny.answers.summary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.answers.trend.AreaContexts;
import org.scrutiny.answers.trend.ComputedResponses;
import org.scrutiny.answers.trend.TrendScope;
import org.scrutiny.answers.trend.model.TrendHeadline;
import org.scrutiny.committee.question.OpenQuestions;
import org.scrutiny.committee.question.Questions;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.SeriesState;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.rest.Page;

/** Responses with a summary, or 304 if the client has the current one. */
@Singleton
class SummaryAnswers {
    private final AreaContexts areaContexts;
    private final Summaries summaries;
    private final OpenQuestions questions;
    private final ComputedResponses responses;
    private final CacheDependencies cacheDependencies;

    SummaryAnswers(
            AreaContexts areaContexts,
            Summaries summaries,
            OpenQuestions questions,
            ComputedResponses responses,
            CacheDependencies cacheDependencies) {
        this.areaContexts = areaContexts;
        this.summaries = summaries;
        this.questions = questions;
        this.responses = responses;
        this.cacheDependencies = cacheDependencies;
    }

    /** @param find finds the indicators to summarise, as of a point in time */
    RestResponse<Page<SummaryRow>> respond(
            Function<Instant, List<Indicator>> find, SummaryQuery query, String ifNoneMatch) {
        return responses.respond(
                () -> {
                    cacheDependencies.add(Questions.COUNTER_KEY);
                    Instant moment = query.moment();
                    LocalDate today = summaries.day(moment);
                    if (moment == null) {
                        cacheDependencies.addDay(today);
                    }
                    return new TrendScope(
                            find.apply(moment), areaContexts.find(query.area, moment), query.options(moment, today));
                },
                (scope, reads) -> {
                    Instant moment = scope.options().asOf();
                    Supplier<Map<String, Integer>> count = () -> questions.byIndicator(moment);
                    Map<String, Integer> open = count.get();
                    cacheDependencies.addVersion(
                            moment == null
                                    ? count
                                    : () -> QuarkusTransaction.requiringNew().call(count::get),
                            open);
                    LocalDate today = scope.options().today();
                    return new ComputedResponses.Prepared<>(() -> tag(scope, reads.state(), today, open), () -> {
                        Supplier<Map<String, TrendHeadline>> headlines = summaries.read(scope, reads);
                        return () -> new Page<>(
                                Summaries.rows(scope, headlines.get(), today, query.sort, open), null, null, null);
                    });
                },
                ifNoneMatch);
    }

    /** Entity tag of everything that the rows are computed from, including the day, which sets the age of the data. */
    private static String tag(TrendScope scope, SeriesState state, LocalDate today, Map<String, Integer> open) {
        List<String> codes = scope.indicators();
        long revisions =
                scope.list().stream().mapToLong(Indicator::revisionNumber).sum();
        return Integer.toHexString(codes.hashCode()) + "-" + revisions + "-"
                + scope.areaContext().version() + "-" + state.sum() + "-"
                + today.toEpochDay() + "-"
                + Integer.toHexString(codes.stream().map(open::get).toList().hashCode());
    }
}
