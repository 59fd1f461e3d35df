package org.scrutiny.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * The HTTP limit: plain Vert.x that returns answers of the service from memory, and 304 to conditional requests. Under
 * /json it serialises a trend for each request instead. Arguments: the port, and the folder of the answers.
 */
final class StaticServer extends AbstractVerticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Answers answers;

    private StaticServer(int port, Answers answers) {
        this.port = port;
        this.answers = answers;
    }

    private record Answers(Buffer series, Buffer page, Buffer trend, Buffer summary, Object trendTree) {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        Buffer trend = read(folder.resolve("trend"));
        Answers answers = new Answers(
                read(folder.resolve("series")),
                read(folder.resolve("page")),
                trend,
                read(folder.resolve("summary")),
                JSON.readValue(trend.getBytes(), Object.class));
        Vertx.vertx()
                .deployVerticle(
                        () -> new StaticServer(port, answers),
                        // As many event loops as the service has.
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
        response.end(body(request));
    }

    private Buffer body(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/json")) {
            return serialisedTrend();
        }
        if (path.endsWith("/trend")) {
            return answers.trend();
        }
        if (path.endsWith("/summary")) {
            return answers.summary();
        }
        return request.uri().contains("limit=1000") ? answers.page() : answers.series();
    }

    private Buffer serialisedTrend() {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(answers.trendTree()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A parsed trend cannot be serialised", e);
        }
    }

    private static Buffer read(Path file) throws IOException {
        return Buffer.buffer(Files.readAllBytes(file));
    }
}
