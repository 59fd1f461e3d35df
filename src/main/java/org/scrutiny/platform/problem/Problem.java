package org.scrutiny.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every failed answer (RFC 9457).
 *
 * @param type where the code is explained
 * @param detail what went wrong this time and what to do
 * @param code stable, for programs
 * @param errors each single fault, where there are any
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

    private static final int LONGEST_DETAIL = 1_000;

    static Problem of(ErrorCode code, String detail, List<Fault> errors, String requestId) {
        return new Problem(
                "/problems.html#" + code.code(),
                code.title(),
                code.status(),
                EchoedText.of(detail, LONGEST_DETAIL),
                code.code(),
                errors,
                requestId);
    }
}
