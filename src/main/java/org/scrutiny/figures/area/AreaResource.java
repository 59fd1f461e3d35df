package org.scrutiny.figures.area;

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

@Path("/v1/areas")
@Tag(name = "Areas")
@Transactional
public class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listAreas", summary = "List areas by code")
    public Page<Area> list(
            @BeanParam Paging paging,
            @QueryParam("level") List<AreaLevel> level,
            @QueryParam("parent") List<String> parent,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> areas.list(page, level, parent, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "createArea", summary = "Add an area")
    public RestResponse<Area> create(AreaInput area) {
        return Created.at("/v1/areas/" + area.code(), areas.create(area));
    }

    @GET
    @Path("{code}")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "readArea", summary = "Read one area")
    public Area read(@PathParam("code") String code, @QueryParam("asOf") AsOf asOf) {
        return areas.read(code, AsOf.moment(asOf));
    }

    @PUT
    @Path("{code}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "replaceArea", summary = "Replace an area")
    public Area replace(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AreaInput area) {
        return areas.replace(code, new IfMatch(ifMatch), area);
    }

    @DELETE
    @Path("{code}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "deleteArea", summary = "Delete an area that nothing refers to")
    public void delete(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        areas.delete(code, new IfMatch(ifMatch));
    }
}
