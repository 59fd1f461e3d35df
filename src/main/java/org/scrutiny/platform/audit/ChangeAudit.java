package org.scrutiny.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import org.scrutiny.platform.access.RequestAccess;
import org.scrutiny.platform.problem.RequestId;
import org.scrutiny.platform.store.ChangeListener;
import org.scrutiny.platform.store.RecordingClock;
import org.scrutiny.platform.store.ResourceChange;

/** Records changes in the transactions that make them. */
@Singleton
class ChangeAudit implements ChangeListener {
    private static final String KEYS = "api key";

    private final AuditStore store;
    private final AuditTrail trail;
    private final CurrentVertxRequest current;

    ChangeAudit(AuditStore store, AuditTrail trail, CurrentVertxRequest current) {
        this.store = store;
        this.trail = trail;
        this.current = current;
    }

    @Override
    public void beforeCommit(Collection<ResourceChange> changes) {
        RoutingContext routing = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        Instant now = RecordingClock.now();
        store.addPending(
                changes.stream().map(change -> event(change, now, routing)).toList());
    }

    @Override
    public void afterCommit() {
        trail.wake();
    }

    private static AuditEvent event(ResourceChange change, Instant now, RoutingContext routing) {
        return new AuditEvent(
                now,
                kind(change),
                change.author(),
                routing == null ? null : OperationIds.of(RequestAccess.handlerOf(routing)),
                change.action(),
                change.type().replace(' ', '_'),
                change.key(),
                Identifiers.of(change.indicator(), change.area()),
                null,
                change.count(),
                routing == null ? null : RequestId.of(routing));
    }

    private static AuditKind kind(ResourceChange change) {
        if (change.publishes()) {
            return AuditKind.PUBLICATION;
        }
        return change.type().equals(KEYS) ? AuditKind.KEY_CHANGE : AuditKind.CHANGE;
    }
}
