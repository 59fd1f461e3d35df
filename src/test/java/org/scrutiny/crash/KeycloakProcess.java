package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Keycloak of its own on loopback, which the build has unpacked, with the realm of a council. */
final class KeycloakProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "only-for-this-test";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final String address;

    private KeycloakProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static KeycloakProcess start(Path folder, Path log) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                folder.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                        "JAVA_HOME", System.getProperty("java.home")));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        KeycloakProcess keycloak = new KeycloakProcess(builder.start(), "http://127.0.0.1:" + port);
        keycloak.awaitReady(log);
        return keycloak;
    }

    private void awaitReady(Path log) throws InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                close();
                throw new AssertionError("Keycloak did not start:\n" + ServiceProcess.lastOf(log));
            }
            Thread.sleep(500);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address + "/realms/master"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String issuer() {
        return address + "/realms/council";
    }

    /** Creates something, or changes it. The id of what was created, or an empty text. */
    String administer(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isBetween(200, 204);
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json.readTree(send("GET", path, "").body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        String token = requestToken(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                PASSWORD))
                .path("access_token")
                .asText();
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/admin/realms" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The response to a request for a token. */
    JsonNode requestToken(String realm, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        // The script has replaced itself by Java.
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
