package org.scrutiny.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The HTTP limit: answers whatever is asked with bytes from memory, by plain Vert.x, on which the service runs as well.
 * Arguments: the port, and the folder in which an answer of the service lies for each kind of request.
 */
final class MemoryServer extends AbstractVerticle {
    private final int port;
    private final Buffer series;
    private final Buffer trend;
    private final Buffer summary;

    private MemoryServer(int port, Path folder) {
        this.port = port;
        this.series = body(folder.resolve("series.body"));
        this.trend = body(folder.resolve("trend.body"));
        this.summary = body(folder.resolve("summary.body"));
    }

    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        // As many event loops as the service has.
        Vertx.vertx()
                .deployVerticle(
                        () -> new MemoryServer(port, folder),
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, "\"1-1-1-60\"")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (request.headers().contains(HttpHeaders.IF_NONE_MATCH)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        String path = request.path();
        response.end(path.endsWith("/trend") ? trend : path.endsWith("/summary") ? summary : series);
    }

    private static Buffer body(Path file) {
        try {
            return Buffer.buffer(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
