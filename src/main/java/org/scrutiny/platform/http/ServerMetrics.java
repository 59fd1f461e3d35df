package org.scrutiny.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import java.util.function.Consumer;

/**
 * The metrics of the HTTP server, which see each request with a method and a path from small sets. Also the only place that
 * sees a request before its handler is chosen.
 *
 * @param <R> the metric of a request
 * @param <W> the metric of a web socket
 * @param <S> the metric of a connection
 */
final class ServerMetrics<R, W, S> implements HttpServerMetrics<R, W, S> {
    private final HttpServerMetrics<R, W, S> metrics;
    private final Consumer<HttpServerRequest> arrival;

    ServerMetrics(HttpServerMetrics<R, W, S> metrics, Consumer<HttpServerRequest> arrival) {
        this.metrics = metrics;
        this.arrival = arrival;
    }

    @Override
    public R requestBegin(S connection, HttpRequest request) {
        if (request instanceof HttpServerRequestInternal received) {
            arrival.accept(received);
            return metrics.requestBegin(connection, new LabelledRequest(received));
        }
        return metrics.requestBegin(connection, request);
    }

    @Override
    public void requestEnd(R request, HttpRequest received, long bytesRead) {
        metrics.requestEnd(request, received, bytesRead);
    }

    @Override
    public void requestReset(R request) {
        metrics.requestReset(request);
    }

    @Override
    public void requestRouted(R request, String route) {
        metrics.requestRouted(request, route);
    }

    @Override
    public void responseBegin(R request, HttpResponse response) {
        metrics.responseBegin(request, response);
    }

    @Override
    public R responsePushed(S connection, HttpMethod method, String uri, HttpResponse response) {
        return metrics.responsePushed(connection, method, uri, response);
    }

    @Override
    public void responseEnd(R request, HttpResponse response, long bytesWritten) {
        metrics.responseEnd(request, response, bytesWritten);
    }

    @Override
    public W connected(S connection, R request, ServerWebSocket socket) {
        return metrics.connected(connection, request, socket);
    }

    @Override
    public void disconnected(W socket) {
        metrics.disconnected(socket);
    }

    @Override
    public S connected(SocketAddress remoteAddress, String remoteName) {
        return metrics.connected(remoteAddress, remoteName);
    }

    @Override
    public void disconnected(S connection, SocketAddress remoteAddress) {
        metrics.disconnected(connection, remoteAddress);
    }

    @Override
    public void bytesRead(S connection, SocketAddress remoteAddress, long bytes) {
        metrics.bytesRead(connection, remoteAddress, bytes);
    }

    @Override
    public void bytesWritten(S connection, SocketAddress remoteAddress, long bytes) {
        metrics.bytesWritten(connection, remoteAddress, bytes);
    }

    @Override
    public void exceptionOccurred(S connection, SocketAddress remoteAddress, Throwable failure) {
        metrics.exceptionOccurred(connection, remoteAddress, failure);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
