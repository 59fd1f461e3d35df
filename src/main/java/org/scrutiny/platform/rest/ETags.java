package org.scrutiny.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Entity tags (RFC 9110, sections 8.8 and 13): sent with every tagged answer, asked for before every change. */
@Provider
public class ETags implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HasETag hasETag)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + hasETag.tag() + '"');
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), hasETag.tag())) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** Whether If-None-Match names the tag; compared weakly, as the standard asks. */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), tag);
    }

    /**
     * Lets a change pass only if it names the current version.
     *
     * @throws ProblemException precondition_required without If-Match, stale_version if it names another version
     */
    public static void requireMatch(String ifMatch, HasETag current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.ofParameter(
                    ErrorCode.PRECONDITION_REQUIRED,
                    HttpHeaders.IF_MATCH,
                    "Send If-Match with the ETag of the version you have read.",
                    null);
        }
        if (!names(ifMatch, current.tag())) {
            throw ProblemException.ofParameter(
                    ErrorCode.STALE_VERSION,
                    HttpHeaders.IF_MATCH,
                    "The resource is now at \"" + current.tag() + "\"; read it again and repeat your change on that.",
                    ifMatch);
        }
    }

    /**
     * Lets a change pass if it names the current revision: the part of a tag before its dash. What stands behind it
     * tells of things that others have changed around the resource, which no write overwrites.
     *
     * @throws ProblemException precondition_required without If-Match, stale_version if it names another revision
     */
    public static void requireRevision(String ifMatch, int revisionNumber) {
        requireMatch(
                ifMatch == null ? null : ifMatch.replaceAll("-[^\"]*", ""), () -> Integer.toString(revisionNumber));
    }

    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals('"' + tag + '"'));
    }
}
