package org.scrutiny.platform.audit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.scrutiny.platform.access.AccessListener;
import org.scrutiny.platform.access.AccessRules;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.body.Paths;
import org.scrutiny.platform.http.Endpoint;
import org.scrutiny.platform.problem.RequestId;

/** Counts who reads figures, whose credentials are accepted or refused, and who lacks a permission. */
@Singleton
class AccessAudit implements AccessListener {
    /** What shows figures, what follows from them, or the rows of a file, by reading. */
    private static final Set<Permission> WATCHED = EnumSet.of(
            Permission.READ_FIGURES, Permission.READ_ANALYSIS, Permission.IMPORT_FILES, Permission.READ_AUDIT);
    /** A longer query is reduced to its identifiers at once, so that counters take little memory. */
    private static final int MAX_QUERY = 300;

    private final Callers callers;
    private final AuditTrail trail;

    AccessAudit(Callers callers, AuditTrail trail) {
        this.callers = callers;
        this.trail = trail;
    }

    @Override
    public void answered(RoutingContext routing, Caller caller, Endpoint endpoint) {
        int status = routing.response().getStatusCode();
        if (caller == null) {
            // A client that sends no credentials asks which ones are needed.
            if (routing.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
                count(routing, AuditKind.CREDENTIALS_REFUSED, callers.claimed(routing), null, status);
            }
            return;
        }
        count(routing, AuditKind.CREDENTIALS_ACCEPTED, caller.name(), null, null);
        if (status == 403) {
            count(routing, AuditKind.ACCESS_REFUSED, caller.name(), endpoint, status);
        } else if (status < 400 && endpoint != null && isRead(routing, endpoint)) {
            trail.count(read(routing, caller, endpoint, status), RequestId.of(routing));
        }
    }

    private static Occurrence read(RoutingContext routing, Caller caller, Endpoint endpoint, int status) {
        String path = Paths.of(routing);
        String query = routing.request().query();
        return query != null && query.length() > MAX_QUERY
                ? new Occurrence(
                        AuditKind.READ, caller.name(), endpoint, null, Identifiers.of(endpoint, path, query), status)
                : new Occurrence(AuditKind.READ, caller.name(), endpoint, path, query, status);
    }

    private static boolean isRead(RoutingContext routing, Endpoint endpoint) {
        HttpMethod method = routing.request().method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && WATCHED.contains(AccessRules.permissionOf(endpoint.handler()));
    }

    private void count(RoutingContext routing, AuditKind kind, String principal, Endpoint endpoint, Integer status) {
        trail.count(new Occurrence(kind, principal, endpoint, null, null, status), RequestId.of(routing));
    }
}
