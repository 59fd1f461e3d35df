package org.scrutiny.trend;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.api.Tags;
import org.scrutiny.area.Area;
import org.scrutiny.area.Areas;
import org.scrutiny.indicator.Indicator;
import org.scrutiny.indicator.Indicators;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;
import org.scrutiny.store.SeriesVersions;

@Path("/v1/indicators/{code}/trend")
@Tag(name = "Trend")
@Transactional
public class TrendResource {
    private final Indicators indicators;
    private final Areas areas;
    private final SeriesVersions versions;
    private final Trends trends;

    TrendResource(Indicators indicators, Areas areas, SeriesVersions versions, Trends trends) {
        this.indicators = indicators;
        this.areas = areas;
        this.versions = versions;
        this.trends = trends;
    }

    @GET
    @Operation(
            operationId = "readTrend",
            summary = "Judge the trend of an indicator in an area: signal or noise, and against what",
            description =
                    "Process limits and rules of an XmR chart, or the reason why there is no verdict, with one or two "
                            + "plain sentences that say what can be concluded.")
    public RestResponse<Trend> read(
            @PathParam("code") String code,
            @Parameter(description = "GSS code of the area.", required = true, example = "X99000001")
                    @QueryParam("area")
                    String area,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch) {
        Indicator indicator = indicators.read(code);
        Area place = place(area);
        String tag = tag(indicator, place);
        // The version is read alone, so that a client that is up to date costs no series.
        if (Tags.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<Trend>create(RestResponse.Status.NOT_MODIFIED)
                    .tag(tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(trends.of(indicator, place))
                .tag(tag)
                .build();
    }

    private Area place(String area) {
        if (area == null || area.isBlank()) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, "area", "'area' is required: the GSS code of an area.", area);
        }
        return areas.find(area)
                .orElseThrow(() -> ProblemException.ofParameter(
                        ErrorCode.INVALID_PARAMETER, "area", "There is no area '" + area + "'.", area));
    }

    /** Of everything that the answer is computed from. */
    private String tag(Indicator indicator, Area area) {
        return TrendMethod.VERSION + "-" + indicator.revisionNumber() + "-" + area.revisionNumber() + "-"
                + versions.current(indicator.code(), area.code()).orElse(0L);
    }
}
