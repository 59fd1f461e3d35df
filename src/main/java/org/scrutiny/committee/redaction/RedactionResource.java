package org.scrutiny.committee.redaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/redactions")
@Tag(name = "Redactions")
@Transactional
public class RedactionResource {
    private final Redactions redactions;

    RedactionResource(Redactions redactions) {
        this.redactions = redactions;
    }

    @GET
    @Operation(operationId = "listRedactions", summary = "List what was taken out of minutes: where, by whom and why")
    public Page<Redaction> list(
            @BeanParam Paging paging,
            @Parameter(description = "Id of a meeting.") @QueryParam("meeting") List<String> meeting,
            @Parameter(description = "Whose or what data it was.", example = "member_of_public") @QueryParam("reason")
                    List<RedactionReason> reason,
            @QueryParam("asOf") AsOf asOf) {
        return redactions.list(paging, meeting, reason, AsOf.moment(asOf));
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createRedaction",
            summary = "Take personal data out of minutes, and of all that was made of them",
            description =
                    "The texts are covered by marks of the same length in the minutes, agenda items, comments, questions and "
                            + "names, as they are and in every state before, and in every later import of the same minutes. "
                            + "They are found as whole words, in any case and whatever stands between the words. There is no "
                            + "way back: try it with `dryRun` first, which tells the places and changes nothing.")
    public RestResponse<Redaction> create(
            @Parameter(description = "Whether only to report what would be taken away.", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    Boolean dryRun,
            RedactionInput redaction) {
        Redaction created = redactions.create(redaction);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return RestResponse.ok(created);
        }
        return Created.at("/v1/redactions/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readRedaction", summary = "Read where something was taken away, by whom and why")
    public Redaction read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return redactions.read(id, AsOf.moment(asOf));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "liftRedaction",
            summary = "Lift a redaction: later imports show the text again; what is covered stays covered")
    public void lift(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        redactions.lift(id, ifMatch);
    }
}
