package org.scrutiny.figures.signoff;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.scrutiny.figures.disclosure.DisclosurePreview;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Created;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.rest.PeriodReader;

@Path("/v1/sign-offs")
@Tag(name = "Sign-offs")
@Transactional
public class SignOffResource {
    private final SignOffs signOffs;

    SignOffResource(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "listSignOffs", summary = "List sign-offs by id")
    public Page<SignOff> list(
            @BeanParam Paging paging,
            @QueryParam("dashboard") List<Integer> dashboard,
            @QueryParam("area") List<String> area,
            @QueryParam("period") List<String> period,
            @QueryParam("state") List<SignOffState> state,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> signOffs.list(
                page,
                dashboard,
                area,
                period.stream()
                        .map(literal -> PeriodReader.ofParameter("period", literal, PeriodContext.NONE))
                        .toList(),
                state,
                AsOf.moment(asOf)));
    }

    @POST
    @Idempotent
    @Requires(Permission.SIGN_OFF)
    @Operation(operationId = "createSignOff", summary = "Start the sign-off of a dashboard's figures for a period")
    public RestResponse<SignOff> create(SignOffInput signOff) {
        SignOff created = signOffs.create(signOff);
        return Created.at("/v1/sign-offs/" + created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "readSignOff", summary = "Read one sign-off")
    public SignOff read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return signOffs.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.SIGN_OFF)
    @Operation(operationId = "moveSignOff", summary = "Move a sign-off to its next step, or back to draft")
    public SignOff move(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, SignOffStepInput step) {
        return signOffs.move(id, new IfMatch(ifMatch), step);
    }

    @GET
    @Path("{id}/revisions")
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "listSignOffRevisions", summary = "List every step of a sign-off, oldest first")
    public SignOffRevisions revisions(@PathParam("id") Long id) {
        return new SignOffRevisions(signOffs.revisions(id));
    }

    @GET
    @Path("{id}/disclosure")
    @Requires(Permission.SIGN_OFF)
    @Operation(operationId = "previewDisclosure", summary = "Preview what a sign-off makes public, and what it hides")
    public DisclosurePreview disclosure(@PathParam("id") Long id) {
        return signOffs.previewDisclosure(id);
    }
}
