package org.scrutiny.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RawConnection;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.TightLimits;

/** Bodies that are slow, abandoned, many, large or compressed. The profile has two places for uploads, and 20 workers. */
@QuarkusTest
@TestProfile(TightLimits.class)
@OnOneStore
class BodyReceptionTest extends RestTest {
    private static final String JSON =
            "POST /v1/areas HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String UPLOAD =
            "POST /v1/imports?dryRun=true HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n";
    private static final String CSV = "indicator,area,period,value\n";
    private static final int MORE_THAN_WORKERS = 60;
    private static final int MAX_POLLS = 500;

    @Inject
    TemporaryFiles files;

    @ParameterizedTest
    @ValueSource(
            strings = {
                JSON + "Content-Length: 100\r\n\r\n",
                JSON + "Content-Length: 100\r\n\r\n{\"code\":",
                JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"co",
                JSON + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n{",
                UPLOAD + "Content-Length: 100\r\n\r\nindicator",
                UPLOAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nindic\r\n"
            })
    void aBodyThatStopsIsATimeout(String request) throws IOException {
        try (RawConnection connection = new RawConnection()) {
            connection.send(request);
            assertThat(connection.readToEnd())
                    .contains("HTTP/1.1 408 ", "\"code\":\"request_timeout\"", "application/problem+json");
        }
    }

    @Test
    void slowBodiesTakeNoWorker() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                RawConnection connection = new RawConnection();
                slow.add(connection);
                connection.send((i % 2 == 0 ? JSON : UPLOAD) + "Content-Length: 100\r\n\r\n{");
            }
            get("/v1/areas").then().statusCode(200);
            anArea().create();
            for (RawConnection connection : slow) {
                assertThat(connection.readUntil("requestId")).containsPattern("HTTP/1.1 (408|503) ");
            }
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void aThirdUploadWaitsForItsTurn() throws IOException {
        try (RawConnection first = new RawConnection();
                RawConnection second = new RawConnection()) {
            for (RawConnection upload : List.of(first, second)) {
                upload.send(UPLOAD + "Expect: 100-continue\r\nContent-Length: " + CSV.length() + "\r\n\r\n");
                assertThat(upload.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            }
            Response rejected = importCsv(CSV, "?dryRun=true");
            Refused.with(rejected, 503, "service_busy");
            rejected.then().header("Retry-After", "5");
            CompletableFuture<Response> third = CompletableFuture.supplyAsync(() -> importCsv(CSV, "?dryRun=true"));
            first.send(CSV);
            assertThat(first.readUntil("state")).startsWith("HTTP/1.1 200 ");
            third.join().then().statusCode(200);
            second.send(CSV);
            assertThat(second.readUntil("state")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void anAbandonedUploadDeletesItsFile() throws IOException {
        try (RawConnection upload = new RawConnection()) {
            upload.send(UPLOAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nindic\r\n");
            awaitFiles(1);
        }
        awaitFiles(0);
        importCsv(CSV, "?dryRun=true").then().statusCode(200);
        awaitFiles(0);
    }

    private void awaitFiles(int count) throws IOException {
        Path folder = files.newPath().getParent();
        for (int i = 0; i < MAX_POLLS && count(folder) != count; i++) {
            get("/v1/areas?limit=1");
        }
        assertThat(count(folder)).isEqualTo(count);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".tmp")).count();
        }
    }

    /** The memory is free again afterwards. */
    @Test
    void bodiesTakeALimitedPartOfTheHeap() {
        String large = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";
        for (int i = 0; i < 3; i++) {
            Response rejected = post("/v1/areas", large);
            Refused.with(rejected, 503, "service_busy");
            rejected.then().header("Retry-After", "5");
            Refused.with(post("/v1/areas", "{\"name\":\"" + "x".repeat(800_000) + "\"}"), 400, "invalid_value");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, 201, ''",
        "x-gzip, 201, ''",
        "GZIP, 201, ''",
        "identity, 400, malformed_json",
        "br, 415, unsupported_media_type",
        "deflate, 415, unsupported_media_type",
        "'gzip, gzip', 415, unsupported_media_type"
    })
    void readsCompressedBodies(String encoding, int status, String code) throws IOException {
        byte[] body = gzip(new ObjectMapper().writeValueAsString(anIndicator().body()));
        Response answer = request()
                .header("Content-Encoding", encoding)
                .contentType("application/json")
                .body(body)
                .post("/v1/indicators");
        if (status == 201) {
            answer.then().statusCode(201);
        } else {
            Refused.with(answer, status, code);
        }
        if (status == 415) {
            answer.then()
                    .header("Accept-Encoding", equalTo("gzip"))
                    .body("detail", containsString("'" + encoding + "'"));
        }
    }

    @Test
    void readsACompressedImport() throws IOException {
        request()
                .header("Content-Encoding", "gzip")
                .contentType("text/csv")
                .body(gzip(CSV))
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/areas, application/json, 11000000",
        "/v1/imports, text/csv, 21000000",
    })
    void aCompressedBodyMustNotBecomeTooLarge(String path, String type, int size) throws IOException {
        Response answer = request()
                .header("Content-Encoding", "gzip")
                .contentType(type)
                .body(gzip("\"" + " ".repeat(size)))
                .post(path);
        Refused.with(answer, 413, "too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/areas", "/v1/imports"})
    void anInvalidCompressedBodyIsABadRequest(String path) throws IOException {
        byte[] whole = gzip("{\"code\": \"" + "x".repeat(1_000));
        byte[] cut = Arrays.copyOf(whole, whole.length - 9);
        for (byte[] body : List.of("{}".getBytes(StandardCharsets.UTF_8), cut)) {
            Response answer = request()
                    .header("Content-Encoding", "gzip")
                    .contentType("application/json")
                    .body(body)
                    .post(path);
            Refused.with(answer, 400, "bad_request");
        }
    }

    @Test
    void limitsTheSizeOfABodyUnderEverySpellingOfItsPath() {
        for (String path : List.of("/v1/imports", "/v1/imports/", "//v1/imports", "/v1/%69mports")) {
            Response answer = request()
                    .urlEncodingEnabled(false)
                    .contentType("text/csv")
                    .body(CSV + "x".repeat(11_000_000))
                    .post(path + "?dryRun=true");
            assertThat(answer.statusCode()).as(path).isEqualTo(202);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
