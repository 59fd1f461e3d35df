package org.scrutiny.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.Paging;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

@Path("/v1/audit")
@Tag(name = "Audit")
public class AuditResource {
    private final AuditTrail trail;
    private final AuditStore store;

    AuditResource(AuditTrail trail, AuditStore store) {
        this.trail = trail;
        this.store = store;
    }

    @GET
    @Requires(Permission.READ_AUDIT)
    @Operation(operationId = "listAuditEntries", summary = "List who changed or read what, the latest first")
    public AuditPage list(@BeanParam Paging paging, @BeanParam AuditQuery query) {
        Where where = query.where();
        trail.append(false);
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditPage.of(paging.read(page -> list(page, where)), store.head()));
    }

    private PageResult<AuditEntry> list(PageRequest request, Where where) {
        Long before = request.after(parts -> Long.valueOf(parts.get(0)));
        List<ChainedEvent> rows = store.latest(where.and("sequence_number < ?", before), request.rowsToRead());
        return request.page(rows, row -> List.of(Long.toString(row.number())), () -> store.count(where))
                .map(AuditEntry::of);
    }
}
