package org.scrutiny.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.scrutiny.platform.http.BaseAddress;

/** Makes links absolute: those to the next page, and the header Location. */
@Provider
@Singleton
public class AbsoluteLinks implements ContainerResponseFilter {
    private final BaseAddress base;
    private final RoutingContext routing;

    AbsoluteLinks(BaseAddress base, RoutingContext routing) {
        this.base = base;
        this.routing = routing;
    }

    /** The address of a request with another value of one query parameter. */
    public String withParameter(UriInfo address, String parameter, String value) {
        URI changed = address.getRequestUriBuilder()
                .replaceQueryParam(parameter, value)
                .build();
        return base.of(routing.request()) + changed.getRawPath() + "?" + changed.getRawQuery();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof String path && path.startsWith("/")) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, base.of(routing.request()) + path);
        }
    }
}
