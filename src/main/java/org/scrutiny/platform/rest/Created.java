package org.scrutiny.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The response to a POST that created a resource: 201 with its address and its content. */
public final class Created {
    private Created() {}

    public static <T> RestResponse<T> at(String path, T resource) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .entity(resource)
                .build();
    }
}
