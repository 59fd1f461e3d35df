package org.scrutiny.answers.summary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.Page;

@Path("/v1/summary")
@Tag(name = "Trend")
public class SummaryResource {
    private final Indicators indicators;
    private final SummaryAnswers answers;

    SummaryResource(Indicators indicators, SummaryAnswers answers) {
        this.indicators = indicators;
        this.answers = answers;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "summarise", summary = "Summarise an area: one line for each indicator in use")
    public RestResponse<Page<SummaryRow>> read(
            @BeanParam SummaryQuery query,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch) {
        return answers.respond(moment -> indicators.inUse(null, moment), query, ifNoneMatch);
    }
}
