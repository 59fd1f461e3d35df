package org.scrutiny.platform.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Checks the rule of the operation that is about to run, whichever path led to it, before its parameters and its body are read.
 * {@link AccessRoute} has decided the same earlier, if it knew the path.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    private final RoutingContext routing;
    private final CurrentCaller current;
    private final Callers callers;

    @Context
    ResourceInfo resource;

    AccessFilter(RoutingContext routing, CurrentCaller current, Callers callers) {
        this.routing = routing;
        this.callers = callers;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = RequestAccess.callerOf(routing);
        RequestAccess.addHandler(routing, resource.getResourceMethod());
        ProblemException failure = AccessRules.findFailure(caller, resource.getResourceMethod());
        if (failure != null) {
            if (caller == null) {
                callers.addChallenges(routing);
            }
            throw failure;
        }
        current.set(caller);
    }
}
