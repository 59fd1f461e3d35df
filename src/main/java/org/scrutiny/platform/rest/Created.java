package org.scrutiny.platform.rest;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The response to a POST that created a resource: 201 with its address and its content. */
public final class Created {
    private Created() {}

    public static <T> RestResponse<T> at(String path, T resource) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(resource)
                .build();
    }
}
