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

@Path("/v1/meetings")
@Tag(name = "Meetings")
@Transactional
public class MeetingResource {
    private final Meetings meetings;

    MeetingResource(Meetings meetings) {
        this.meetings = meetings;
    }

    @GET
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "listMeetings", summary = "List meetings")
    public Page<Meeting> list(
            @BeanParam Paging paging,
            @QueryParam("committee") List<String> committee,
            @QueryParam("status") List<MeetingStatus> status,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> meetings.list(page, committee, status, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "createMeeting", summary = "Add a meeting")
    public RestResponse<Meeting> create(MeetingInput meeting) {
        Meeting created = meetings.create(meeting);
        return Created.at("/v1/meetings/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readMeeting", summary = "Read one meeting")
    public Meeting read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return meetings.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "replaceMeeting", summary = "Replace a meeting")
    public Meeting replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, MeetingInput meeting) {
        return meetings.replace(id, new IfMatch(ifMatch), meeting);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "deleteMeeting", summary = "Delete a meeting; its history is kept")
    public void delete(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        meetings.delete(id, new IfMatch(ifMatch));
    }
}
