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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.idempotency.IdempotencyKeys;
import org.scrutiny.platform.idempotency.Idempotent;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path(ImportResource.PATH)
@Tag(name = "Imports")
@Transactional
public class ImportResource {
    static final String PATH = "/v1/imports";

    private static final String NDJSON = "application/x-ndjson";
    private static final String RESPOND_ASYNC = "respond-async";
    private static final int ACCEPTED = 202;
    private static final int REJECTED = 422;

    private final ImportSubmission submission;
    private final Imports imports;

    ImportResource(ImportSubmission submission, Imports imports) {
        this.submission = submission;
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, NDJSON})
    @Transactional(Transactional.TxType.NEVER)
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "importFile", summary = "Import a file of figures")
    public RestResponse<ImportReport> create(
            @BeanParam ImportQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType sent,
            @HeaderParam(IdempotencyKeys.HEADER) @Parameter(hidden = true) String key,
            @HeaderParam("Prefer") String prefer,
            InputStream file) {
        ImportReport report = submission.submit(file, query.request(sent, key), RESPOND_ASYNC.equals(prefer));
        RestResponse.ResponseBuilder<ImportReport> answer = RestResponse.ResponseBuilder.<ImportReport>create(
                        status(report.state()))
                .entity(report);
        return report.state() == ImportState.QUEUED
                ? answer.header(HttpHeaders.LOCATION, PATH + "/" + report.id()).build()
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
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "listImports", summary = "List imports by id")
    public Page<Import> list(@BeanParam Paging paging) {
        return paging.read(page -> imports.list(page));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "readImport", summary = "Read one import and its report")
    public Import read(@PathParam("id") String id) {
        return imports.read(id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Transactional(Transactional.TxType.NEVER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "watchImport", summary = "Watch an import until it ends")
    public Multi<Import> watch(@PathParam("id") String id) {
        return imports.watch(id);
    }

    @POST
    @Idempotent
    @Path("{id}/cancellation")
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "cancelImport", summary = "Cancel a queued or running import")
    public Import cancel(@PathParam("id") String id) {
        return imports.cancel(id);
    }

    @POST
    @Idempotent
    @Path("{id}/withdrawal")
    @Requires(Permission.IMPORT_FILES)
    @Operation(operationId = "withdrawImport", summary = "Withdraw an import: undo everything it wrote")
    public Import withdraw(@PathParam("id") String id, WithdrawalInput withdrawal) {
        return imports.withdraw(id, withdrawal.reason());
    }

    @GET
    @Path("{id}/rejected")
    @Produces("text/csv;charset=UTF-8")
    @Requires(Permission.IMPORT_FILES)
    @Operation(
            operationId = "readRejectedRows",
            summary = "Read the rejected rows of a CSV file, with the reason for each")
    public String rejected(@PathParam("id") String id) {
        return imports.rejectedRows(id);
    }
}
