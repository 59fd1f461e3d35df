package org.scrutiny.committee.minutesimport;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.committee.meeting.ItemNumber;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;

@Path("/v1/meetings")
@Transactional
public class MinutesResource {
    private final MinutesImport minutes;

    MinutesResource(MinutesImport minutes) {
        this.minutes = minutes;
    }

    @GET
    @Path("{id}/items/{number}/minutes")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Tag(name = "Agenda items")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readMinutes", summary = "Read the minutes of an agenda item")
    public String read(@PathParam("id") Long meeting, @PathParam("number") String number) {
        return minutes.text(meeting, ItemNumber.parsePath(number));
    }

    @PUT
    @Path("{id}/items/{number}/minutes")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Agenda items")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(
            operationId = "importMinutes",
            summary = "Import the minutes of an agenda item: plain text, a web page or a ModernGov record")
    public RestResponse<MinutesReport> importItem(
            @PathParam("id") Long meeting,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            byte[] body) {
        String text = BodyText.decode(body, type);
        MinutesReport report = minutes.importItem(meeting, ItemNumber.parsePath(number), MinutesFormat.of(type), text);
        return RestResponse.ResponseBuilder.<MinutesReport>create(report.version() == 1 && report.changed() ? 201 : 200)
                .entity(report)
                .build();
    }

    @PUT
    @Path("{id}/minutes")
    @Consumes({MediaType.TEXT_HTML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Meetings")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(
            operationId = "importMeetingMinutes",
            summary = "Import the minutes of a whole meeting: a web page or a ModernGov record")
    public MeetingReport importMeeting(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, byte[] body) {
        String text = BodyText.decode(body, type);
        return minutes.importMeeting(id, MinutesFormat.of(type), text);
    }
}
