package org.scrutiny.figures.indicator;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/indicators")
@Tag(name = "Indicators")
@Transactional
public class IndicatorResource {
    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listIndicators", summary = "List indicators by code")
    public Page<Indicator> list(
            @BeanParam Paging paging,
            @QueryParam("dashboard") List<Integer> dashboard,
            @QueryParam("state") List<IndicatorState> state,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> indicators.list(page, dashboard, state, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "createIndicator", summary = "Add an indicator")
    public RestResponse<Indicator> create(IndicatorInput indicator) {
        return Created.at("/v1/indicators/" + indicator.code(), indicators.create(indicator));
    }

    @GET
    @Path("{code}")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "readIndicator", summary = "Read one indicator")
    public Indicator read(@PathParam("code") String code, @QueryParam("asOf") AsOf asOf) {
        return indicators.read(code, AsOf.moment(asOf));
    }

    @GET
    @Path("{code}/definitions")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listDefinitions", summary = "List the versions of a definition, oldest first")
    public Definitions definitions(@PathParam("code") String code, @QueryParam("asOf") AsOf asOf) {
        return new Definitions(indicators.definitions(code, AsOf.moment(asOf)));
    }

    @PUT
    @Path("{code}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "replaceIndicator", summary = "Replace an indicator")
    public Indicator replace(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            IndicatorInput indicator) {
        return indicators.replace(code, new IfMatch(ifMatch), indicator);
    }

    @DELETE
    @Path("{code}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "deleteIndicator", summary = "Delete an indicator that nothing refers to")
    public void delete(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        indicators.delete(code, new IfMatch(ifMatch));
    }
}
