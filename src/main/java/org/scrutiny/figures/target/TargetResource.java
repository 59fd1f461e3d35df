package org.scrutiny.figures.target;

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

@Path("/v1/targets")
@Tag(name = "Targets")
@Transactional
public class TargetResource {
    private final Targets targets;

    TargetResource(Targets targets) {
        this.targets = targets;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "listTargets", summary = "List targets")
    public Page<Target> list(
            @BeanParam Paging paging,
            @QueryParam("indicator") List<String> indicator,
            @QueryParam("area") List<String> area,
            @QueryParam("kind") List<TargetKind> kind,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> targets.list(page, indicator, area, kind, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "createTarget", summary = "Add a target")
    public RestResponse<Target> create(TargetInput target) {
        Target created = targets.create(target);
        return Created.at("/v1/targets/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "readTarget", summary = "Read one target")
    public Target read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return targets.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "replaceTarget", summary = "Replace a target")
    public Target replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TargetInput target) {
        return targets.replace(id, new IfMatch(ifMatch), target);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "deleteTarget", summary = "Delete a target; its history is kept")
    public void delete(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        targets.delete(id, new IfMatch(ifMatch));
    }
}
