package org.scrutiny.platform.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.store.History;

/**
 * An entry of the audit trail.
 *
 * @param number its place in the chain
 * @param identifiers the codes and ids that were asked for, such as {@code indicator=CL03}
 */
public record AuditEntry(
        @Schema(required = true) long number,
        @NotNull Instant at,
        @NotNull AuditKind kind,
        String principal,
        String operation,
        History.Action action,
        String resourceType,
        String resource,
        @NotNull List<String> identifiers,
        Integer status,
        @Schema(required = true) long count,
        String requestId,
        @NotNull String hash) {
    static AuditEntry of(ChainedEvent chained) {
        AuditEvent event = chained.event();
        return new AuditEntry(
                chained.number(),
                event.at(),
                event.kind(),
                event.principal(),
                event.operation(),
                event.action(),
                event.resourceType(),
                event.resource(),
                Identifiers.split(event.identifiers()),
                event.status(),
                event.count(),
                event.requestId(),
                chained.hash());
    }
}
