package org.scrutiny.figures.judgement;

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

@Path("/v1/judgements")
@Tag(name = "Judgements")
@Transactional
public class JudgementResource {
    private final Judgements judgements;

    JudgementResource(Judgements judgements) {
        this.judgements = judgements;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "listJudgements", summary = "List judgements")
    public Page<Judgement> list(
            @BeanParam Paging paging,
            @QueryParam("indicator") List<String> indicator,
            @QueryParam("area") List<String> area,
            @QueryParam("kind") List<JudgementKind> kind,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> judgements.list(page, indicator, area, kind, AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "createJudgement", summary = "Record a judgement")
    public RestResponse<Judgement> create(JudgementInput judgement) {
        Judgement created = judgements.create(judgement);
        return Created.at("/v1/judgements/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "readJudgement", summary = "Read one judgement")
    public Judgement read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return judgements.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "replaceJudgement", summary = "Replace a judgement")
    public Judgement replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JudgementInput judgement) {
        return judgements.replace(id, new IfMatch(ifMatch), judgement);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "deleteJudgement", summary = "Delete a judgement; its history is kept")
    public void delete(@PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        judgements.delete(id, new IfMatch(ifMatch));
    }
}
