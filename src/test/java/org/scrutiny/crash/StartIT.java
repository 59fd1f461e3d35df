package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service starts, or ends with one line in its log; {@code StartFailuresTest} has the other sentences. */
class StartIT {
    private static final String AREAS = "/v1/areas";

    @TempDir
    Path folder;

    @Test
    void aSecondProcessOnAFileEndsWithASentence() throws Exception {
        Map<String, String> settings =
                Map.of("SCRUTINY_DATA", folder.resolve("data").toString(), "SCRUTINY_DEMONSTRATION", "false");
        try (ServiceProcess first = ServiceProcess.start(folder.resolve("first.log"), settings)) {
            assertEnds(settings, "is in use by another process. Stop it, or set SCRUTINY_DATA to another folder.");
            assertThat(first.get(AREAS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWrongSettingEndsWithASentence() throws Exception {
        String data = folder.resolve("data").toString();
        assertEnds(
                Map.of("SCRUTINY_DATA", data, "SCRUTINY_DEMONSTRATION", "maybe"),
                "SCRUTINY_DEMONSTRATION) cannot be 'maybe'. Set it to true or false.");
        assertEnds(
                Map.of("SCRUTINY_DATA", data, "SCRUTINY_DEMONSTRATOIN", "false"),
                "There is no environment variable SCRUTINY_DEMONSTRATOIN.");
        assertThat(Path.of(data)).doesNotExist();
    }

    @Test
    void aServiceThatStrangersCouldUseEndsWithASentence() throws Exception {
        String data = folder.resolve("data").toString();
        assertEnds(
                Map.of("SCRUTINY_DATA", data, "QUARKUS_HTTP_HOST", "0.0.0.0"),
                "QUARKUS_HTTP_HOST cannot be 0.0.0.0. Set it to 127.0.0.1, or set SCRUTINY_MODE=production.");
        assertEnds(
                Map.of("SCRUTINY_DATA", data, "SCRUTINY_MODE", "production"),
                "SCRUTINY_MODE=production needs SCRUTINY_SECRET,");
    }

    @Test
    void productionStartsWithTheKeyThatTheCommandPrints() throws Exception {
        Map<String, String> settings = Map.of(
                "SCRUTINY_DATA",
                folder.resolve("data").toString(),
                "SCRUTINY_MODE",
                "production",
                "SCRUTINY_SECRET",
                "0123456789abcdefghijklmnopqrstuv",
                "SCRUTINY_EMBEDDED_DATABASE",
                "true");
        assertEnds(settings, "SCRUTINY_MODE=production needs an API key, and there is none that is valid.");
        Path printed = folder.resolve("key.log");
        assertThat(ServiceProcess.run(printed, settings, "create-key", "first", "administrator"))
                .isZero();
        List<String> lines = Files.readAllLines(printed);
        assertThat(lines).anyMatch(line -> line.matches("id     sk_\\w{12}"));
        assertThat(lines).anyMatch(line -> line.matches("secret \\w{52}"));
        assertThat(ServiceProcess.run(folder.resolve("again.log"), settings, "create-key", "first", "administrator"))
                .isEqualTo(1);
        assertThat(ServiceProcess.run(folder.resolve("role.log"), settings, "create-key", "other", "root"))
                .isEqualTo(1);
        try (ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings)) {
            assertThat(service.get(AREAS).statusCode()).isEqualTo(401);
        }
        Path verified = folder.resolve("audit.log");
        assertThat(ServiceProcess.run(verified, settings, "verify-audit")).isZero();
        assertThat(Files.readAllLines(verified)).contains("The audit trail is in order.");
        assertThat(ServiceProcess.run(verified, settings, "verify-audit", "99:" + "0".repeat(64)))
                .isEqualTo(1);
        assertThat(Files.readAllLines(verified)).anyMatch(line -> line.startsWith("BROKEN: Entry "));
    }

    @Test
    void twoProcessesFillAnEmptyDatabase() throws Exception {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start()) {
            Map<String, String> settings = ServiceProcess.settings(postgresql, folder.resolve("data"));
            CompletableFuture<ServiceProcess> starting =
                    CompletableFuture.supplyAsync(() -> start(folder.resolve("one.log"), settings));
            try (ServiceProcess other = start(folder.resolve("other.log"), settings);
                    ServiceProcess one = starting.join()) {
                assertThat(one.count(AREAS)).isPositive().isEqualTo(other.count(AREAS));
            }
        }
    }

    private static ServiceProcess start(Path log, Map<String, String> settings) {
        try {
            return ServiceProcess.start(log, settings);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void assertEnds(Map<String, String> settings, String sentence) throws Exception {
        Path log = Files.createTempFile(folder, "vain-", ".log");
        assertThat(ServiceProcess.run(log, settings)).isEqualTo(1);
        assertThat(Files.readAllLines(log).stream().filter(line -> !line.contains("INFO")))
                .singleElement()
                .asString()
                .contains("ERROR [org.scrutiny]", sentence);
    }
}
