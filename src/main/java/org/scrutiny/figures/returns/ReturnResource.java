package org.scrutiny.figures.returns;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/returns")
@Tag(name = "Returns")
@Transactional
public class ReturnResource {
    private final Returns returns;

    ReturnResource(Returns returns) {
        this.returns = returns;
    }

    @GET
    @Requires(Permission.READ_ANALYSIS)
    @Operation(operationId = "listReturns", summary = "List expected and received figures with their due dates")
    public Page<Return> list(@BeanParam Paging paging, @BeanParam ReturnQuery query) {
        return paging.read(page -> returns.list(page, query));
    }
}
