package org.scrutiny.platform.store;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutiny.testsupport.Builders.aCount;
import static org.scrutiny.testsupport.Builders.anIndicator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestartablePostgresql;

/** Requests fail fast while the database is down, and succeed again when it is back, without a restart. */
@QuarkusTest
@OnOneStore
@Tag("rest")
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(StoreAwayTest.Alone.class)
@QuarkusTestResource(value = StoreAwayTest.Database.class, restrictToAnnotatedClass = true)
class StoreAwayTest {
    private static final Duration MAX_DURATION = Duration.ofSeconds(6);
    private static final int CLIENTS = 8;

    /** Runs this test apart from the others, with the connection timeout of production. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.acquisition-timeout", "2S");
        }
    }

    /** The database of this test. */
    public static class Database implements QuarkusTestResourceLifecycleManager {
        private static RestartablePostgresql server;

        @Override
        public Map<String, String> start() {
            try {
                server = new RestartablePostgresql(
                        Files.createTempDirectory(Path.of("target").toAbsolutePath(), "away-"));
                return Map.of(
                        "scrutiny.database.url",
                        server.url(),
                        "scrutiny.database.user",
                        "postgres",
                        "scrutiny.database.password",
                        "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void failsFastAndRecovers() throws Exception {
        String code = anIndicator().create().code();
        get("/v1/indicators/" + code).then().statusCode(200);
        awaitReadiness(200);

        Database.server.stop();
        for (int i = 0; i < 5; i++) {
            assertUnavailable(() -> get("/v1/indicators/" + code));
        }
        assertUnavailable(() -> aCount().post());
        awaitReadiness(503);
        assertThat(within(() -> get("/q/health/live")).statusCode()).isEqualTo(200);

        Database.server.start();
        for (int i = 0; i < 25; i++) {
            get("/v1/indicators/" + code).then().statusCode(200);
        }
        aCount().create();
        awaitReadiness(200);
    }

    /** The service asks its store in the background. */
    private static void awaitReadiness(int status) {
        long start = System.nanoTime();
        while (get("/q/health/ready").statusCode() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_DURATION);
        }
    }

    /** Without a timeout of the connections: each client has its response while the database is still frozen. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void requestsInFlightFailWhenTheDatabaseFreezes() throws Exception {
        String code = anIndicator().create().code();
        AtomicBoolean frozen = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Response>> failed = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Callable<Response> request =
                        client % 2 == 0 ? () -> aCount().post() : () -> get("/v1/observations?limit=1");
                failed.add(clients.submit(() -> firstFailure(request, frozen, served)));
            }
            while (served.get() < 10 * CLIENTS) {
                Thread.onSpinWait();
            }
            Database.server.freeze();
            frozen.set(true);
            for (Future<Response> one : failed) {
                assertThat(one.get().statusCode()).as(one.get().asString()).isEqualTo(503);
                assertThat(one.get().<String>path("code")).isEqualTo("store_unavailable");
            }
        } finally {
            Database.server.thaw();
            clients.shutdownNow();
        }
        while (get("/v1/indicators/" + code).statusCode() != 200) {
            Thread.onSpinWait();
        }
        aCount().create();
    }

    /** Repeats a request until it fails; it succeeds while the database responds. */
    private static Response firstFailure(Callable<Response> request, AtomicBoolean frozen, AtomicInteger served)
            throws Exception {
        Response response = request.call();
        while (response.statusCode() < 400) {
            served.incrementAndGet();
            response = request.call();
        }
        assertThat(frozen).isTrue();
        return response;
    }

    private static void assertUnavailable(Callable<Response> request) throws Exception {
        within(request)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("store_unavailable"));
    }

    private static Response within(Callable<Response> request) throws Exception {
        long start = System.nanoTime();
        Response answer = request.call();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_DURATION);
        return answer;
    }
}
