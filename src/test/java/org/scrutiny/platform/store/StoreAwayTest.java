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
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
                        server.getJdbcUrl("postgres", "postgres") + "&connectTimeout=3&socketTimeout=5",
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
