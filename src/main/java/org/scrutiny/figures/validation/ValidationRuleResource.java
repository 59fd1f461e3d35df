package org.scrutiny.figures.validation;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.store.Where;

@Path("/v1/validation-rules")
@Tag(name = "Validation rules")
@Transactional
public class ValidationRuleResource {
    private final ValidationRules rules;

    ValidationRuleResource(ValidationRules rules) {
        this.rules = rules;
    }

    @GET
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "listValidationRules", summary = "List validation rules by name")
    public Page<ValidationRule> list(
            @BeanParam Paging paging,
            @QueryParam("kind") List<RuleKind> kind,
            @QueryParam("severity") List<Severity> severity,
            @QueryParam("indicator") List<String> indicator,
            @QueryParam("active") Boolean active,
            @QueryParam("asOf") AsOf asOf) {
        return paging.read(page -> rules.list(
                page,
                Where.ALL
                        .in("kind", kind)
                        .in("severity", severity)
                        .in("indicator", indicator)
                        .in("active", active == null ? null : List.of(active)),
                AsOf.moment(asOf)));
    }

    @GET
    @Path("{name}")
    @Requires(Permission.READ_CATALOGUE)
    @Operation(operationId = "readValidationRule", summary = "Read one validation rule")
    public ValidationRule read(@PathParam("name") String name, @QueryParam("asOf") AsOf asOf) {
        return rules.read(name, AsOf.moment(asOf));
    }

    @PUT
    @Path("{name}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "saveValidationRule", summary = "Create or replace a validation rule")
    public ValidationRule save(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ValidationRuleInput rule) {
        return rules.save(name, new IfMatch(ifMatch), rule);
    }

    @DELETE
    @Path("{name}")
    @Requires(Permission.WRITE_ANALYSIS)
    @Operation(operationId = "deleteValidationRule", summary = "Delete a validation rule; its history is kept")
    public void delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        rules.delete(name, new IfMatch(ifMatch));
    }
}
