package org.scrutiny.answers.trend;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.answers.trend.assembly.TrendAssembly;
import org.scrutiny.answers.trend.assembly.TrendInputs;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.FieldSelector;
import org.scrutiny.platform.rest.SelectableFields;

@Path("/v1/trend")
@Tag(name = "Trend")
public class PostedTrendResource {
    private final ComputingGate gate;
    private final FieldSelector selector;
    private final Clock clock;

    PostedTrendResource(ComputingGate gate, FieldSelector selector, Clock clock) {
        this.gate = gate;
        this.selector = selector;
        this.clock = clock;
    }

    @POST
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "judgeTrend", summary = "Judge a series sent with the request; nothing is stored")
    public Trend judge(@QueryParam(SelectableFields.PARAMETER) List<String> fields, TrendRequestInput request) {
        selector.select(TrendPoint.SELECTABLE, fields);
        TrendInputs inputs = AdHocSeriesReader.read(request, TrendOptions.day(null, clock));
        return gate.compute(() -> TrendAssembly.of(inputs));
    }
}
