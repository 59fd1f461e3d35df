package org.scrutiny.answers.trend;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendMethod;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.figures.series.SeriesKey;
import org.scrutiny.figures.series.SeriesVersions;
import org.scrutiny.platform.responsecache.CacheDependencies;
import org.scrutiny.platform.responsecache.CacheResponse;
import org.scrutiny.platform.rest.ETags;
import org.scrutiny.platform.rest.FieldSelector;
import org.scrutiny.platform.rest.SelectableFields;
import org.scrutiny.platform.store.ReferenceDataCache;

@Path("/v1/indicators/{code}/trend")
@Tag(name = "Trend")
@Transactional
public class TrendResource {
    private final Indicators indicators;
    private final AreaContexts areaContexts;
    private final SeriesVersions versions;
    private final Trends trends;
    private final CacheDependencies cacheDependencies;
    private final FieldSelector selector;

    TrendResource(
            Indicators indicators,
            AreaContexts areaContexts,
            SeriesVersions versions,
            Trends trends,
            CacheDependencies cacheDependencies,
            FieldSelector selector) {
        this.indicators = indicators;
        this.areaContexts = areaContexts;
        this.versions = versions;
        this.trends = trends;
        this.cacheDependencies = cacheDependencies;
        this.selector = selector;
    }

    @GET
    @CacheResponse
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
        cacheDependencies.add(ReferenceDataCache.COUNTER_KEY);
        Instant moment = query.moment();
        Indicator indicator = indicators.read(code, moment);
        AreaContext areaContext = areaContexts.find(area, moment);
        TrendOptions options = query.options(moment);
        cacheDependencies.addAll(List.of(code), areaContext.codes(), SeriesKey::new);
        String tag = tag(indicator, areaContext, moment);
        // Only the version is read so far: an up-to-date client costs no series.
        if (ETags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Trend>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        Trend trend = trends.load(List.of(indicator), areaContext, options).get(0);
        cacheDependencies.complete(tag);
        return RestResponse.ResponseBuilder.ok(trend).tag(tag).build();
    }

    /** Entity tag of everything that the trend is computed from. */
    private String tag(Indicator indicator, AreaContext areaContext, Instant moment) {
        return TrendMethod.VERSION + "-" + indicator.revisionNumber() + "-" + areaContext.revision() + "-"
                + versions.current(List.of(indicator.code()), areaContext.codes())
                + (moment == null ? "" : "-" + Long.toHexString(moment.toEpochMilli()));
    }
}
