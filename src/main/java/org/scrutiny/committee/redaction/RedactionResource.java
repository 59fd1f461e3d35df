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

@Path("/v1/redactions")
@Tag(name = "Redactions")
@Transactional
public class RedactionResource {
    private final Redactions redactions;

    RedactionResource(Redactions redactions) {
        this.redactions = redactions;
    }

    @GET
    @Requires(Permission.REDACT)
    @Operation(operationId = "listRedactions", summary = "List redactions: where, by whom and why")
    public Page<Redaction> list(
            @BeanParam Paging paging,
            @QueryParam("meeting") List<String> meeting,
            @QueryParam("reason") List<RedactionReason> reason,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> redactions.list(page, meeting, reason, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.REDACT)
    @Operation(
            operationId = "createRedaction",
            summary = "Redact personal data in minutes and everything derived from them")
    public RestResponse<Redaction> create(
            @QueryParam("dryRun") @DefaultValue("false") Boolean dryRun, RedactionInput redaction) {
        Redaction created = redactions.create(redaction);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return RestResponse.ok(created);
        }
        return Created.at("/v1/redactions/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.REDACT)
    @Operation(operationId = "readRedaction", summary = "Read one redaction: where, by whom and why")
    public Redaction read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return redactions.read(id, AsOf.moment(asOf));
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.REDACT)
    @Operation(
            operationId = "liftRedaction",
            summary = "Lift a redaction: later imports show the text again; masked text stays masked")
    public void lift(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        redactions.lift(id, new IfMatch(ifMatch));
    }
}
