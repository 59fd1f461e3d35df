package org.scrutiny.platform.problem;

import io.vertx.core.http.HttpServerRequest;

/** What to do about a failure that says nothing itself. */
final class DefaultDetails {
    private DefaultDetails() {}

    static String of(ErrorCode code, HttpServerRequest request) {
        return switch (code) {
            case UNKNOWN_PATH ->
                "Nothing is served at " + path(request) + "; the contract at /q/openapi lists every path.";
            case METHOD_NOT_ALLOWED -> request.method() + " is not supported at " + path(request) + ".";
            case NOT_ACCEPTABLE ->
                "The Accept header '" + request.getHeader("Accept") + "' allows nothing that is served here.";
            case UNSUPPORTED_MEDIA_TYPE ->
                request.getHeader("Content-Type") == null
                        ? "Say with Content-Type what the body is."
                        : "The Content-Type '" + request.getHeader("Content-Type") + "' cannot be read here.";
            case URI_TOO_LONG -> "Ask for less at once: fewer values of a filter in one request.";
            case IN_USE -> "Other resources refer to this one; delete or change those first.";
            case CONFLICT -> "Another request changed the same data at this moment; read it again and repeat yours.";
            case ALREADY_EXISTS -> "Another request made a resource with this key at this moment.";
            case TOO_LARGE -> "The body, or a text in it, is larger than the service accepts.";
            case STORE_UNAVAILABLE -> "The store does not answer at the moment; try again after the given time.";
            case INTERNAL_ERROR -> "The service failed; the request id leads to the reason in its log.";
            default -> code.title() + ".";
        };
    }

    private static String path(HttpServerRequest request) {
        String path = request.path();
        return path.length() <= 200 ? path : path.substring(0, 200) + "…";
    }
}
