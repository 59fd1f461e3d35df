package org.scrutiny.platform.audit;

import java.time.Instant;
import org.scrutiny.platform.store.History;

/**
 * What is recorded, before it has its place in the chain. It has codes and ids only, no values and no text.
 *
 * @param at when it happened; of several occurrences, when the first did
 * @param principal who did it; null if nobody is known
 * @param operation id of the operation in the contract; null for a task of the service
 * @param action null unless something was changed
 * @param resourceType such as {@code sign_off}; null unless something was changed
 * @param resource key of what was changed; null if several resources were
 * @param identifiers what was asked for: see {@link Identifiers}
 * @param status of the response; null for a change, which was committed
 * @param count of occurrences, or of resources that were changed
 * @param requestId of the first occurrence; null for a task of the service
 */
record AuditEvent(
        Instant at,
        AuditKind kind,
        String principal,
        String operation,
        History.Action action,
        String resourceType,
        String resource,
        String identifiers,
        Integer status,
        long count,
        String requestId) {}
