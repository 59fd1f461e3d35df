package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.SeriesTest;

/** Concurrent clients increment one figure, each from the version it read: no increment is lost or applied twice. */
@QuarkusTest
class LostUpdateTest extends SeriesTest {
    /** A long run: -Dincrement.writers=64 -Dincrement.each=200. */
    private static final int WRITERS = Integer.getInteger("increment.writers", 16);

    private static final int EACH = Integer.getInteger("increment.each", 5);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void concurrentIncrementsAreAllAppliedAsRevisions() {
        indicator = aCount().create().code();
        ObservationBuilder figure = figure(0);
        String id = figure.create().id();
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/observations/" + id);
        AtomicInteger seeds = new AtomicInteger();
        AtOnce.run(WRITERS, PATIENCE, () -> {
            Random random = new Random(seeds.incrementAndGet());
            for (int added = 0; added < EACH; ) {
                if (addOne(address, figure)) {
                    added++;
                } else {
                    // A rejected client waits for a while: immediate retries would mostly reject each other.
                    Thread.sleep(random.nextInt(WRITERS * 8));
                }
            }
            return null;
        });
        int all = WRITERS * EACH;
        get("/v1/observations/" + id).then().body("value", equalTo(all)).body("revisionNumber", equalTo(all + 1));
        assertThat(all("/v1/observations/" + id + "/revisions"))
                .extracting(revision -> revision.get("value"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, all).boxed().toList());
    }

    private boolean addOne(URI address, ObservationBuilder figure) throws IOException, InterruptedException {
        HttpResponse<String> read =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode known = JSON.readTree(read.body());
        HttpRequest write = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                        figure.value(known.path("value").asInt() + 1).body())))
                .build();
        int status = http.send(write, HttpResponse.BodyHandlers.discarding()).statusCode();
        // Not written: another client was first (412), or the queue for the figure was too long (409, 503).
        assertThat(status).isIn(200, 409, 412, 503);
        return status == 200;
    }
}
