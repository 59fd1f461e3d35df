package org.scrutiny.platform.rest;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a POST that made a resource: 201 with where it is and what it is. */
public final class Created {
    private Created() {}

    public static <T> RestResponse<T> at(String path, T resource) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(resource)
                .build();
    }
}
