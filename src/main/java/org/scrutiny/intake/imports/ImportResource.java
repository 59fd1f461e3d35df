package org.scrutiny.intake.imports;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/imports")
@Tag(name = "Imports")
@Transactional
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String LATER = "respond-async";
    private static final int ACCEPTED = 202;
    private static final int REJECTED = 422;

    private final Imports imports;
    private final ImportEvents watching;

    ImportResource(Imports imports, ImportEvents watching) {
        this.imports = imports;
        this.watching = watching;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, NDJSON})
    @Transactional(Transactional.TxType.NEVER)
    @Operation(
            operationId = "importFile",
            summary = "Take in a file of figures",
            description =
                    "New figures are created, changed ones revised, and those that are as stored left alone. One bad "
                            + "row keeps all others out, unless the mode is `partial`; the answer says of each what is wrong, and "
                            + "where. A dry run stores nothing and gives the same report. A file of more than 2 MB is taken in after it "
                            + "was answered, and so is a small one whose turn does not come within seconds: follow Location.")
    public RestResponse<ImportReport> create(
            @BeanParam ImportQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType sent,
            @HeaderParam(IdempotencyKeys.HEADER) @Parameter(hidden = true) String key,
            @HeaderParam("Prefer") String prefer,
            InputStream file) {
        ImportReport report = imports.take(file, query.request(sent, key), LATER.equals(prefer));
        RestResponse.ResponseBuilder<ImportReport> answer = RestResponse.ResponseBuilder.<ImportReport>create(
                        status(report.state()))
                .entity(report);
        return report.state() == ImportState.QUEUED
                ? answer.location(URI.create("/v1/imports/" + report.id())).build()
                : answer.build();
    }

    private static int status(ImportState state) {
        return switch (state) {
            case QUEUED -> ACCEPTED;
            case REJECTED -> REJECTED;
            default -> 200;
        };
    }

    @GET
    @Operation(operationId = "listImports", summary = "List the files that were sent, by id")
    public Page<Import> list(@BeanParam Paging paging) {
        return imports.list(paging);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readImport", summary = "Read what became of a file")
    public Import read(@PathParam("id") String id) {
        return imports.read(id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Transactional(Transactional.TxType.NEVER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "watchImport",
            summary = "Watch an import until it is over",
            description =
                    "Server-sent events: the import as it is now, and again whenever it has gone on; the last one "
                            + "is what became of it.")
    public Multi<Import> watch(@PathParam("id") String id) {
        return watching.from(id);
    }

    @POST
    @Idempotent
    @Path("{id}/cancellation")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import that waits or runs",
            description = "One that runs ends within a second or so, and nothing of it is kept; its state tells when.")
    public Import cancel(@PathParam("id") String id) {
        return imports.cancel(id);
    }

    @POST
    @Idempotent
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawImport",
            summary = "Take back all that a file wrote",
            description =
                    "Each figure is again what it was before the file, as a new revision with this reason; one that the "
                            + "file brought is deleted. Refused if any of them has been revised since.")
    public Import withdraw(@PathParam("id") String id, WithdrawalInput withdrawal) {
        return imports.withdraw(id, withdrawal.reason());
    }

    @GET
    @Path("{id}/rejected")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "readRejectedRows",
            summary = "Read the rejected records of a CSV file, with what is wrong with each",
            description = "Mended, the file can be sent as it is: its last column is not read.")
    public String rejected(@PathParam("id") String id) {
        return imports.rejectedRows(id);
    }
}
