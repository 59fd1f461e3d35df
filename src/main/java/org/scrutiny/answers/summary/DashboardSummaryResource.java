package org.scrutiny.answers.summary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.figures.indicator.Dashboards;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.Page;

@Path("/v1/dashboards/{number}/summary")
@Tag(name = "Trend")
public class DashboardSummaryResource {
    private final Dashboards dashboards;
    private final Indicators indicators;
    private final SummaryAnswers answers;

    DashboardSummaryResource(Dashboards dashboards, Indicators indicators, SummaryAnswers answers) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.answers = answers;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(
            operationId = "summariseDashboard",
            summary = "Summarise a dashboard: one line for each of its indicators")
    public RestResponse<Page<SummaryRow>> read(
            @PathParam("number") Integer number,
            @BeanParam SummaryQuery query,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch) {
        return answers.respond(
                moment -> indicators.inUse(dashboards.read(number, moment).number(), moment), query, ifNoneMatch);
    }
}
