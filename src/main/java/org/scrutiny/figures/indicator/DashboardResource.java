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

@Path("/v1/dashboards")
@Tag(name = "Dashboards")
@Transactional
public class DashboardResource {
    private final Dashboards dashboards;

    DashboardResource(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listDashboards", summary = "List dashboards in their order")
    public Page<Dashboard> list(@BeanParam Paging paging, @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> dashboards.list(page, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "createDashboard", summary = "Add a dashboard")
    public RestResponse<Dashboard> create(DashboardInput dashboard) {
        return Created.at("/v1/dashboards/" + dashboard.number(), dashboards.create(dashboard));
    }

    @GET
    @Path("{number}")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "readDashboard", summary = "Read one dashboard")
    public Dashboard read(@PathParam("number") Integer number, @QueryParam("asOf") AsOf asOf) {
        return dashboards.read(number, AsOf.moment(asOf));
    }

    @PUT
    @Path("{number}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "replaceDashboard", summary = "Replace a dashboard")
    public Dashboard replace(
            @PathParam("number") Integer number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DashboardInput dashboard) {
        return dashboards.replace(number, new IfMatch(ifMatch), dashboard);
    }

    @DELETE
    @Path("{number}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "deleteDashboard", summary = "Delete a dashboard that nothing refers to")
    public void delete(@PathParam("number") Integer number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        dashboards.delete(number, new IfMatch(ifMatch));
    }
}
