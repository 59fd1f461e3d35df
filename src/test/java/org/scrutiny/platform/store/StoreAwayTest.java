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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.scrutiny.testsupport.OnOneStore;

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

    /** A PostgreSQL that can be stopped and started again on the same data. */
    public static class Database implements QuarkusTestResourceLifecycleManager {
        private static Path data;
        private static EmbeddedPostgres server;
        private static int port;

        @Override
        public Map<String, String> start() {
            try {
                data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "away-");
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .start();
                port = server.getPort();
                return Map.of(
                        "scrutiny.database.url",
                        server.getJdbcUrl("postgres", "postgres"),
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
            stopServer();
        }

        static void stopServer() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void startServer() throws IOException {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        }

        /** Stops all processes of the server, or lets them go on, without a word to their clients. */
        static void signal(String signal) throws Exception {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
            Stream.concat(Stream.of(server), server.descendants())
                    .forEach(one -> command.add(Long.toString(one.pid())));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    @Test
    void failsFastAndRecovers() throws Exception {
        String code = anIndicator().create().code();
        get("/v1/indicators/" + code).then().statusCode(200);
        awaitReadiness(200);

        Database.stopServer();
        for (int i = 0; i < 5; i++) {
            assertUnavailable(() -> get("/v1/indicators/" + code));
        }
        assertUnavailable(() -> aCount().post());
        awaitReadiness(503);
        assertThat(within(() -> get("/q/health/live")).statusCode()).isEqualTo(200);

        Database.startServer();
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
            Database.signal("STOP");
            frozen.set(true);
            for (Future<Response> one : failed) {
                assertThat(one.get().statusCode()).as(one.get().asString()).isEqualTo(503);
                assertThat(one.get().<String>path("code")).isEqualTo("store_unavailable");
            }
        } finally {
            Database.signal("CONT");
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
