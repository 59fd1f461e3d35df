package org.scrutiny.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error response (RFC 9457).
 *
 * @param type address that explains the code
 * @param detail what went wrong in this request, and what to do next
 * @param code stable code for programs
 * @param errors the single faults, if any
 * @param requestId also in the X-Request-Id header and in the service's log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        @Schema(nullable = true) String requestId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_DETAIL_LENGTH = 1_000;

    static Problem of(ErrorCode code, String detail, List<Fault> errors, String requestId) {
        return new Problem(
                "/problems.html#" + code.code(),
                code.title(),
                code.status(),
                EchoedText.of(detail, MAX_DETAIL_LENGTH),
                code.code(),
                errors,
                requestId);
    }
}
