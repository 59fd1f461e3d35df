package org.scrutiny.imports;

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
import org.scrutiny.api.Page;
import org.scrutiny.api.Paging;
import org.scrutiny.idempotency.IdempotencyKeys;
import org.scrutiny.idempotency.Idempotent;

@Path("/v1/imports")
@Tag(name = "Imports")
@Transactional
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int REJECTED = 422;

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
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
                            + "where. A dry run stores nothing and gives the same report.")
    public RestResponse<ImportReport> create(
            @BeanParam ImportQuery query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType sent,
            @HeaderParam(IdempotencyKeys.HEADER) @Parameter(hidden = true) String key,
            InputStream file) {
        ImportReport report = imports.take(file, query.request(sent, key), query.dryRun);
        return RestResponse.ResponseBuilder.<ImportReport>create(
                        report.state() == ImportState.REJECTED ? REJECTED : 200)
                .entity(report)
                .build();
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
