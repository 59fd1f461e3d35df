package org.scrutiny.platform.problem;

import io.vertx.core.http.HttpServerRequest;

/** The details of errors that have no message of their own. */
final class DefaultDetails {
    static final String URI_TOO_LONG = "The address is too long. Send fewer filter values in one request.";

    private static final int MAX_METHOD_LENGTH = 20;

    private DefaultDetails() {}

    static String of(ErrorCode code, HttpServerRequest request) {
        return switch (code) {
            case UNKNOWN_PATH ->
                "Nothing is served at " + path(request) + "; the contract at /q/openapi lists every path.";
            case METHOD_NOT_ALLOWED ->
                EchoedText.of(request.method(), MAX_METHOD_LENGTH) + " is not supported at " + path(request)
                        + "; the header Allow lists what is.";
            case NOT_ACCEPTABLE ->
                "The Accept header '" + request.getHeader("Accept") + "' matches no media type that is served here.";
            case UNSUPPORTED_MEDIA_TYPE ->
                request.getHeader("Content-Type") == null
                        ? "Send a Content-Type header with the media type of the body."
                        : "The Content-Type '" + request.getHeader("Content-Type") + "' is not supported here.";
            case URI_TOO_LONG -> URI_TOO_LONG;
            case IN_USE -> "Other resources refer to this one. Delete or change them first.";
            case CONFLICT -> "Another request changed the same data at the same time. Read it again and retry.";
            case ALREADY_EXISTS -> "Another request created a resource with this key at the same time.";
            case TOO_LARGE -> "The body, or a text in it, exceeds the size limit.";
            case STORE_UNAVAILABLE -> "The store is not responding. Retry after the given time.";
            case STORAGE_FULL ->
                "The storage is full: nothing can be written until its operator makes room. Retry after the given time.";
            case INTERNAL_ERROR -> "The service failed. Its log gives the cause under the request id.";
            default -> code.title() + ".";
        };
    }

    private static String path(HttpServerRequest request) {
        String path = request.path();
        return path.length() <= 200 ? path : path.substring(0, 200) + "…";
    }
}
