package org.scrutiny.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the response to a request that no resource receives. */
@Singleton
class ProblemWriter {
    private static final CharSequence MODE = HttpHeaders.createOptimized("Scrutiny-Mode");
    private static final String DEMONSTRATION = "demonstration";

    private final ObjectMapper json;
    private final boolean demonstrates;

    /** @param mode of {@code Settings}, which depend on this package */
    ProblemWriter(ObjectMapper json, @ConfigProperty(name = "scrutiny.mode") String mode) {
        this.json = json;
        this.demonstrates = mode.equalsIgnoreCase(DEMONSTRATION);
    }

    /** Adds what every response has, whoever writes it: the request id, and a warning that the service is open to anyone. */
    void addHeaders(HttpServerResponse response, String requestId) {
        response.putHeader(RequestId.HEADER, requestId);
        if (demonstrates) {
            response.putHeader(MODE, DEMONSTRATION);
        }
    }

    /** Writes a problem, unless a response has begun. */
    void respond(HttpServerRequest request, Problem problem) {
        if (!request.isEnded() && hasBody(request)) {
            // The rest of the body is not read.
            request.response().putHeader("Connection", "close");
        }
        write(request.response(), problem);
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** Writes a problem and closes the connection at once, because the end of the request is in doubt or of no interest. */
    void respondAndClose(HttpServerRequest request, Problem problem) {
        request.response().putHeader("Connection", "close");
        write(request.response(), problem)
                .onComplete(written -> request.connection().close());
    }

    private Future<Void> write(HttpServerResponse response, Problem problem) {
        if (response.ended() || response.headWritten()) {
            return Future.succeededFuture();
        }
        // A malformed request fails before the routes that add the request id and the protective headers to every
        // response.
        addHeaders(response, problem.requestId());
        response.setStatusCode(problem.status())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            response.putHeader("Retry-After", ExceptionMappers.RETRY_AFTER_SECONDS);
        }
        try {
            return response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
