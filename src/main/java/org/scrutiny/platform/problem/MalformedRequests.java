package org.scrutiny.platform.problem;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Responds with a problem to requests that the server cannot decode, whose address is invalid, or whose host or end a proxy
 * might read differently, and closes the connection. Vert.x and Quarkus would respond to most of them without a body, and to
 * some as if they were valid. Neither has a setting for that, so this class replaces the handlers of the connection, which is
 * internal API of Vert.x ({@code Http1xServerConnection}).
 */
@Singleton
public class MalformedRequests {
    private final Provider<ProblemWriter> writer;

    MalformedRequests(Provider<ProblemWriter> writer) {
        this.writer = writer;
    }

    /** Replaces the handlers of a connection for a request that is about to be handled. */
    public void intercept(HttpServerRequest request) {
        if (request.connection() instanceof Http1xServerConnection connection) {
            connection.invalidRequestHandler(this::rejectUndecoded);
            String fault = findFault(request);
            if (fault != null) {
                // The connection closes after this request.
                connection.handler(malformed -> respond(malformed, ErrorCode.BAD_REQUEST, fault));
            }
        }
    }

    private static String findFault(HttpServerRequest request) {
        if (request.version() == null) {
            return "The version of HTTP is not supported. Use HTTP/1.1.";
        }
        int hosts = request.headers().getAll(HttpHeaders.HOST).size();
        if (hosts != 1) {
            return hosts == 0 ? "Send a Host header." : "Send a single Host header.";
        }
        if (!((HttpServerRequestInternal) request).isValidAuthority()
                || request.authority().host().isEmpty()) {
            return "The Host header must be a host name or an address, and perhaps a port.";
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) && !isChunked(request)) {
            return "The only Transfer-Encoding that is supported is 'chunked'.";
        }
        return isValid(request.uri())
                ? null
                : "The address contains a character or an escape that is not allowed. Percent-encode it.";
    }

    private static boolean isChunked(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }

    private static boolean isValid(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void rejectUndecoded(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            respond(request, ErrorCode.URI_TOO_LONG, DefaultDetails.URI_TOO_LONG);
        } else if (cause instanceof TooLongHttpHeaderException) {
            respond(
                    request,
                    ErrorCode.HEADERS_TOO_LARGE,
                    "The headers exceed the size limit. Send fewer or shorter ones.");
        } else {
            respond(
                    request,
                    ErrorCode.BAD_REQUEST,
                    "The request line or a header is malformed, or the length of the body is ambiguous.");
        }
    }

    private void respond(HttpServerRequest request, ErrorCode code, String detail) {
        writer.get().respondAndClose(request, Problem.of(code, detail, List.of(), RequestId.of(request)));
    }
}
