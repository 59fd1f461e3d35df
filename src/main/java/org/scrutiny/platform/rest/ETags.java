package org.scrutiny.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.scrutiny.platform.http.EncodedTags;

/**
 * Sends the entity tag of every tagged response, or 304 if the client has that version (RFC 9110, sections 8.8 and 13).
 */
@Provider
public class ETags implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HasRevision hasETag)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, quoted(hasETag.tag()));
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), hasETag.tag())) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** Whether If-None-Match names the tag; compared weakly, as the standard requires. */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String strong = ifNoneMatch.replace("W/", "");
        return EncodedTags.variants(tag).stream().anyMatch(variant -> names(strong, variant));
    }

    static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals(quoted(tag)));
    }

    static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
