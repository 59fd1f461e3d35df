package org.scrutiny.answers.trend;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendMethod;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.SeriesState;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.rest.FieldSelector;
import org.scrutiny.platform.rest.SelectableFields;

@Path("/v1/indicators/{code}/trend")
@Tag(name = "Trend")
public class TrendResource {
    private final Indicators indicators;
    private final AreaContexts areaContexts;
    private final TrendReader trendReader;
    private final ComputedResponses responses;
    private final FieldSelector selector;
    private final CacheDependencies cacheDependencies;
    private final Clock clock;

    TrendResource(
            Indicators indicators,
            AreaContexts areaContexts,
            TrendReader trendReader,
            ComputedResponses responses,
            FieldSelector selector,
            CacheDependencies cacheDependencies,
            Clock clock) {
        this.indicators = indicators;
        this.areaContexts = areaContexts;
        this.trendReader = trendReader;
        this.responses = responses;
        this.selector = selector;
        this.cacheDependencies = cacheDependencies;
        this.clock = clock;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(
            operationId = "readTrend",
            summary = "Judge the trend of an indicator in an area: signal or noise, and compared with what")
    public RestResponse<Trend> read(
            @PathParam("code") String code,
            @Parameter(required = true) @QueryParam("area") String area,
            @BeanParam TrendQuery query,
            @QueryParam(SelectableFields.PARAMETER) List<String> fields,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch) {
        selector.select(TrendPoint.SELECTABLE, fields);
        return responses.respond(
                () -> {
                    Instant moment = query.moment();
                    LocalDate today = TrendOptions.day(moment, clock);
                    if (moment == null) {
                        cacheDependencies.addDay(today);
                    }
                    Indicator indicator = indicators.read(code, moment);
                    return new TrendScope(
                            List.of(indicator),
                            areaContexts.find(area, query.withPredecessors, moment),
                            query.options(moment, today));
                },
                (scope, reads) -> new ComputedResponses.Prepared<>(() -> tag(scope, reads.state()), () -> {
                    TrendInputs inputs = trendReader.read(scope, reads);
                    return () -> TrendAssembly.of(inputs);
                }),
                ifNoneMatch);
    }

    /** Entity tag of everything that the trend is computed from, including the day: later periods are left out. */
    private static String tag(TrendScope scope, SeriesState state) {
        Instant moment = scope.options().asOf();
        return TrendMethod.VERSION + "-" + scope.list().get(0).revisionNumber() + "-"
                + scope.areaContext().version() + "-" + state.sum() + "-"
                + Long.toHexString(scope.options().today().toEpochDay())
                + (moment == null ? "" : "-" + Long.toHexString(moment.toEpochMilli()));
    }
}
