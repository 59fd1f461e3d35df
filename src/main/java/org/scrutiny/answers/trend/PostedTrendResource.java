package org.scrutiny.answers.trend;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.model.Trend;

@Path("/v1/trend")
@Tag(name = "Trend")
public class PostedTrendResource {

    @POST
    @Operation(operationId = "judgeTrend", summary = "Judge a series sent with the request; nothing is stored")
    public Trend judge(TrendRequestInput request) {
        return TrendAssembly.of(AdHocSeriesReader.read(request));
    }
}
