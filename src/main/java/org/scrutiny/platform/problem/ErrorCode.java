package org.scrutiny.platform.problem;

import java.util.Locale;

/**
 * Every way in which a request can fail. Clients may rely on the code, which is the name in lower case. Only this class
 * maps codes to HTTP statuses.
 */
public enum ErrorCode {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    EMPTY_BODY(400, "The request needs a body"),
    TRAILING_CONTENT(400, "There is content after the JSON value"),
    DUPLICATE_FIELD(400, "A field appears twice"),
    UNKNOWN_FIELD(400, "There is no such field"),
    READ_ONLY_FIELD(400, "The service sets this field itself"),
    WRONG_TYPE(400, "A field has the wrong type"),
    INVALID_VALUE(400, "A value is not allowed"),
    TOO_MANY_DIGITS(400, "A number has too many digits"),
    INVALID_PERIOD(400, "Not a valid period"),
    AMBIGUOUS_PERIOD(400, "The period is ambiguous"),
    UNKNOWN_PARAMETER(400, "There is no such query parameter"),
    INVALID_PARAMETER(400, "A query or path parameter is not valid"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "The request has no valid credentials"),
    CROSS_SITE(403, "Another website may not change data here"),
    FORBIDDEN(403, "The caller may not do this"),
    OUT_OF_SCOPE(403, "The figure belongs to another supplier"),
    NOT_FOUND(404, "There is no such resource"),
    UNKNOWN_PATH(404, "There is no such path"),
    METHOD_NOT_ALLOWED(405, "The path does not support this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be served"),
    REQUEST_TIMEOUT(408, "The body did not arrive in time"),
    ALREADY_EXISTS(409, "A resource with this key already exists"),
    IN_USE(409, "Other resources refer to this one"),
    PERIOD_LOCKED(409, "The period is published, so its figures cannot change"),
    CONFLICT(409, "The request conflicts with another one"),
    GONE(410, "The resource was deleted"),
    STALE_VERSION(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    UNKNOWN_HOST(421, "The request was meant for another host"),
    BROKEN_RULE(422, "The content breaks a rule"),
    UNKNOWN_REFERENCE(422, "The content refers to something that does not exist"),
    PRECONDITION_REQUIRED(428, "The request must name the version that it changes"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "The service failed"),
    STORE_UNAVAILABLE(503, "The store cannot be reached"),
    STORAGE_FULL(503, "The storage is full"),
    SERVICE_BUSY(503, "The service is busy");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** What went wrong in general; the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The code that clients see, such as {@code stale_version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with a code. */
    static ErrorCode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The code for a status that another layer chose. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> STORE_UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
