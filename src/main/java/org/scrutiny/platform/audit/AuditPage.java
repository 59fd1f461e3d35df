package org.scrutiny.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.Page;

/**
 * A page of the audit trail.
 *
 * @param next address of the next page; null on the last page
 * @param count number of entries that meet the filters; null unless requested
 * @param head the latest entry of all
 */
public record AuditPage(
        @NotNull List<AuditEntry> value,
        @Schema(nullable = true) String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long count,
        @NotNull AuditHead head) {
    static AuditPage of(Page<AuditEntry> page, AuditHead head) {
        return new AuditPage(page.value(), page.next(), page.count(), head);
    }
}
