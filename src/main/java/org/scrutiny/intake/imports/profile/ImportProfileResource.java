package org.scrutiny.intake.imports.profile;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/import-profiles")
@Tag(name = "Imports")
@Transactional
public class ImportProfileResource {
    private final ImportProfiles profiles;

    ImportProfileResource(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listImportProfiles", summary = "List saved import profiles by name")
    public Page<NamedProfile> list(@BeanParam Paging paging, @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> profiles.list(page, AsOf.moment(asOf)));
    }

    @GET
    @Path("{name}")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "readImportProfile", summary = "Read one import profile")
    public NamedProfile read(@PathParam("name") String name, @QueryParam("asOf") AsOf asOf) {
        return profiles.read(name, AsOf.moment(asOf));
    }

    @PUT
    @Path("{name}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "saveImportProfile", summary = "Create or replace an import profile")
    public NamedProfile save(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, ImportProfile profile) {
        return profiles.save(name, new IfMatch(ifMatch), profile);
    }

    @DELETE
    @Path("{name}")
    @Requires(Permission.MANAGE_CATALOGUE)
    @Operation(operationId = "deleteImportProfile", summary = "Delete an import profile")
    public void delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        profiles.delete(name, new IfMatch(ifMatch));
    }
}
