package org.scrutiny.platform.body;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives a resource the received body, and releases what its request holds when it has returned or has been served. */
@Provider
@PreMatching
public class BodyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final RoutingContext routing;

    BodyFilter(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Held held = Held.of(routing);
        if (held != null) {
            held.serve();
            ((ResteasyReactiveContainerRequestContext) request)
                    .getServerRequestContext()
                    .registerCompletionCallback(failure -> held.release());
        }
        ReceivedBody body = ReceivedBody.of(routing);
        if (body != null) {
            request.setEntityStream(body.open());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        StoreTurns.end(routing);
    }
}
