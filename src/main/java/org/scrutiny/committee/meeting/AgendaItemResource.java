package org.scrutiny.committee.meeting;

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

@Path("/v1/meetings/{id}/items")
@Tag(name = "Agenda items")
@Transactional
public class AgendaItemResource {
    private final AgendaItems items;

    AgendaItemResource(AgendaItems items) {
        this.items = items;
    }

    @GET
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "listAgendaItems", summary = "List the agenda items of a meeting in agenda order")
    public Page<AgendaItem> list(
            @PathParam("id") Long meeting, @BeanParam Paging paging, @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> items.list(page, meeting, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "createAgendaItem", summary = "Add an agenda item to a meeting")
    public RestResponse<AgendaItem> create(@PathParam("id") Long meeting, AgendaItemInput item) {
        AgendaItem created = items.create(meeting, item);
        return Created.at("/v1/meetings/" + meeting + "/items/" + created.number(), created);
    }

    @GET
    @Path("{number}")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readAgendaItem", summary = "Read one agenda item with its resolutions")
    public AgendaItem read(
            @PathParam("id") Long meeting, @PathParam("number") String number, @QueryParam("asOf") AsOf asOf) {
        return items.read(meeting, ItemNumber.parsePath(number), AsOf.moment(asOf));
    }

    @PUT
    @Path("{number}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "replaceAgendaItem", summary = "Replace an agenda item's title, purpose and report")
    public AgendaItem replace(
            @PathParam("id") Long meeting,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AgendaItemInput item) {
        return items.replace(meeting, ItemNumber.parsePath(number), new IfMatch(ifMatch), item);
    }

    @DELETE
    @Path("{number}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "deleteAgendaItem", summary = "Delete an agenda item that has no comments")
    public void delete(
            @PathParam("id") Long meeting,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        items.delete(meeting, ItemNumber.parsePath(number), new IfMatch(ifMatch));
    }
}
