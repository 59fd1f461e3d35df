package org.scrutiny.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RawHttp;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** What the service does at its edges: malformed HTTP, methods, hosts, sites, and the headers of responses. */
@QuarkusTest
@OnOneStore
class HttpEdgeTest extends RestTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String POST = "POST /v1/areas HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void makeAreas() {
        if (get("/v1/areas?limit=1").jsonPath().getString("next") == null) {
            Samples.makeArea();
            Samples.makeArea();
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("an escape in the query", get("/v1/areas?a=%zz", HOST), 400, "bad_request"),
                Arguments.of("an escape in the path", get("/v1/indicators/%", HOST), 400, "bad_request"),
                Arguments.of("HTTP/1.0 without a host", "GET /v1/areas HTTP/1.0\r\n\r\n", 400, "bad_request"),
                Arguments.of("HTTP/1.1 without a host", get("/v1/areas", ""), 400, "bad_request"),
                Arguments.of("an empty host", get("/v1/areas", "Host:\r\n"), 400, "bad_request"),
                Arguments.of("an invalid host", get("/v1/areas", "Host: a b\r\n"), 400, "bad_request"),
                Arguments.of("two hosts", get("/v1/areas", HOST + "Host: other\r\n"), 400, "bad_request"),
                Arguments.of("another version", "GET /v1/areas HTTP/9.9\r\n" + HOST + "\r\n", 400, "bad_request"),
                Arguments.of("no version", "GET /v1/areas\r\n\r\n", 400, "bad_request"),
                Arguments.of("no request", "nonsense\r\n\r\n", 400, "bad_request"),
                Arguments.of("an invalid method", "G@T / HTTP/1.1\r\n" + HOST + "\r\n", 400, "bad_request"),
                Arguments.of("a CR in a header", get("/v1/areas", HOST + "X-Foo: a\rb\r\n"), 400, "bad_request"),
                Arguments.of("a NUL in a header", get("/v1/areas", HOST + "X-Foo: a\0b\r\n"), 400, "bad_request"),
                Arguments.of("a space in a name", get("/v1/areas", HOST + "X Foo: a\r\n"), 400, "bad_request"),
                Arguments.of("a header without a colon", get("/v1/areas", HOST + "XFoo\r\n"), 400, "bad_request"),
                Arguments.of("a length in letters", POST + "Content-Length: abc\r\n\r\n", 400, "bad_request"),
                Arguments.of("a negative length", POST + "Content-Length: -5\r\n\r\n", 400, "bad_request"),
                Arguments.of(
                        "a huge length", POST + "Content-Length: 99999999999999999999\r\n\r\n", 400, "bad_request"),
                Arguments.of(
                        "two lengths",
                        POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
                        400,
                        "bad_request"),
                Arguments.of(
                        "a length and a coding",
                        POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400,
                        "bad_request"),
                Arguments.of("an unknown coding", POST + "Transfer-Encoding: foo\r\n\r\nabc", 400, "bad_request"),
                Arguments.of(
                        "two codings",
                        POST + "Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                        400,
                        "bad_request"),
                Arguments.of(
                        "a space after a coding's name",
                        POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                        400,
                        "bad_request"),
                Arguments.of(
                        "a chunk without a size",
                        POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabcde\r\n",
                        400,
                        "bad_request"),
                Arguments.of(
                        "a chunk longer than its size",
                        POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cod\r\n5\r\nabcdefgh\r\n0\r\n\r\n",
                        400,
                        "bad_request"),
                Arguments.of(
                        "a malformed chunk of an import file",
                        "POST /v1/imports HTTP/1.1\r\n" + HOST + "Content-Type: text/csv\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n5\r\nindic\r\n-1\r\nator\r\n",
                        400,
                        "bad_request"),
                Arguments.of("a long address", get("/v1/areas?name=" + "a".repeat(70_000), HOST), 414, "uri_too_long"),
                Arguments.of(
                        "a long header",
                        get("/v1/areas", HOST + "X-A: " + "a".repeat(100_000) + "\r\n"),
                        431,
                        "headers_too_large"),
                Arguments.of(
                        "many headers",
                        get(
                                "/v1/areas",
                                HOST
                                        + IntStream.range(0, 9_000)
                                                .mapToObj(i -> "X-A" + i + ": 1\r\n")
                                                .reduce("", String::concat)),
                        431,
                        "headers_too_large"),
                Arguments.of("another host", get("/v1/areas", "Host: evil.example\r\n"), 421, "unknown_host"),
                Arguments.of(
                        "a write from another site",
                        POST + "Origin: https://evil.example\r\nContent-Length: 0\r\n\r\n",
                        403,
                        "cross_site"));
    }

    private static String get(String address, String headers) {
        return "GET " + address + " HTTP/1.1\r\n" + headers + "\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void rejectsAndClosesTheConnection(String name, String request, int status, String code) throws IOException {
        String answer = RawHttp.exchangeAndClose(request);
        assertThat(answer).as(name).matches("(?s)HTTP/\\d\\.\\d " + status + " .*");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "content-type: application/problem+json",
                        "x-request-id: ",
                        "x-content-type-options: nosniff",
                        "cache-control: no-store",
                        "connection: close",
                        "\"code\":\"" + code + "\"",
                        "\"requestid\":\"");
    }

    @Test
    void keepsTheRequestIdOfAMalformedRequest() throws IOException {
        assertThat(RawHttp.exchangeAndClose(get("/v1/areas?a=%zz", HOST + "X-Request-Id: mine\r\n")))
                .containsIgnoringCase("x-request-id: mine")
                .contains("\"requestId\":\"mine\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE   | /v1/areas           | GET, HEAD, OPTIONS, POST",
                "BREW     | /v1/areas           | GET, HEAD, OPTIONS, POST",
                "TRACE    | /v1/areas           | GET, HEAD, OPTIONS, POST",
                "PATCH    | /v1/areas/E06000041 | DELETE, GET, HEAD, OPTIONS, PUT",
                "GET      | /v1/trend           | OPTIONS, POST",
                "PUT      | /                   | GET, HEAD, OPTIONS",
                "BREW     | /index.html         | GET, HEAD, OPTIONS",
                "POST     | /scrutiny.css       | GET, HEAD, OPTIONS",
                "PUT      | /q/openapi          | GET, HEAD, OPTIONS",
                "DELETE   | /q/openapi.json     | GET, HEAD, OPTIONS",
                "POST     | /q/swagger-ui/      | GET, HEAD, OPTIONS",
                "POST     | /q/health/live      | GET, HEAD, OPTIONS",
                "POST     | /q/health/ready     | GET, HEAD, OPTIONS",
            })
    void unsupportedMethodsGetTheSupportedOnes(String method, String path, String allowed) {
        refused(request().request(method, path), 405, "method_not_allowed", "");
        assertThat(request().request(method, path).header("Allow")).isEqualTo(allowed);
        Response options = request().options(path);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/q/nothing", "/META-INF"})
    void unknownPathsHaveNoMethods(String path) {
        for (String method : List.of("OPTIONS", "POST", "BREW", "GET")) {
            refused(request().request(method, path), 404, "unknown_path", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems.html", "/v1/areas", "/q/openapi", "/q/swagger-ui/", "/q/health/live"})
    void headHasTheHeadersOfGet(String path) {
        Response read = given().get(path);
        Response head = given().head(path);
        assertThat(head.statusCode()).isEqualTo(read.statusCode()).isEqualTo(200);
        assertThat(head.header("Cache-Control")).isEqualTo(read.header("Cache-Control"));
        assertThat(head.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST", "127.1.2.3"})
    void answersToTheNamesOfThisMachine(String host) throws IOException {
        assertThat(RawHttp.exchange(get("/v1/areas?limit=1", "Host: " + host + "\r\n")))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"next\":\"http://" + host + "/v1/areas?limit=1&cursor=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                   | -           | 415",
                "http://localhost                    | same-origin | 415",
                "http://LOCALHOST:80                 | -           | 415",
                "-                                   | none        | 415",
                "http://localhost:81                 | -           | 403",
                "https://localhost                   | -           | 415",
                "http://localhost.evil.example       | -           | 403",
                "http://localhost@evil.example       | -           | 403",
                "null                                | -           | 403",
                "mailto:x                            | -           | 403",
                "//localhost                         | -           | 403",
                "http://                             | -           | 403",
                "%                                   | -           | 403",
                "-                                   | cross-site  | 403",
                "-                                   | same-site   | 403",
            })
    void onlyOwnPagesMayWrite(String origin, String site, int status) throws IOException {
        String headers = HOST
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (site == null ? "" : "Sec-Fetch-Site: " + site + "\r\n");
        assertThat(RawHttp.exchange("POST /v1/areas HTTP/1.1\r\n" + headers + "Content-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
        assertThat(RawHttp.exchange(get("/v1/areas?limit=1", headers))).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Forwarded-Prefix: /evil"})
    void ignoresTheHeadersOfAProxyThatIsNotConfigured(String header) throws IOException {
        assertThat(RawHttp.exchange(get("/v1/areas?limit=1", HOST + header + "\r\n")))
                .contains("\"next\":\"http://localhost/v1/areas?limit=1&cursor=")
                .doesNotContain("evil");
    }

    /** The stored response does not have the host of the first request. */
    @Test
    void locationHasTheHostOfEachRequest() throws IOException {
        String code = Samples.newCode("LOC");
        String body = "{\"code\":\"" + code + "\",\"title\":\"Referrals\",\"measure\":\"count\","
                + "\"improvementDirection\":\"neutral\",\"frequency\":\"quarterly\"}";
        for (String host : List.of("localhost:1", "127.0.0.1:2")) {
            assertThat(RawHttp.exchange("POST /v1/indicators HTTP/1.1\r\nHost: " + host
                            + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + code
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                    .startsWith("HTTP/1.1 201 ")
                    .contains("Location: http://" + host + "/v1/indicators/" + code + "\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health, 200",
        "/q/health/live, 200",
        "/q/health/ready, 200",
        "/q/health/started, 200",
        "/q/metrics, 200",
        "/q/health/nothing, 404",
        "/q/health/group, 404",
        "/q/health/group/nothing, 404",
        "/q/health/well, 404",
        "/q/health/live/nothing, 404",
        "/nothing, 404",
        "/v1/areas, 404",
    })
    void metricsAndDetailsAreOnTheManagementPort(String path, int status) {
        Response response = given().port(managementPort).get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("X-Request-Id")).isNotBlank();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().port(managementPort)
                        .header("Origin", "https://evil.example")
                        .get(path)
                        .header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(given().port(managementPort)
                        .header("Host", "evil.example")
                        .get(path)
                        .statusCode())
                .isEqualTo(421);
        boolean probe = path.endsWith("/live") || path.endsWith("/ready") || path.startsWith("/v1");
        assertThat(given().get(path).statusCode()).isEqualTo(probe ? 200 : 404);
    }

    /** Probes keep responding while every connection of the pool is taken. */
    @Test
    void probesTakeNoConnection() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0;
                    i < pool.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(pool.getConnection());
            }
            for (String path : List.of("/q/health/live", "/q/health/ready")) {
                assertThat(given().get(path).asString()).isEqualTo("{\"status\":\"UP\"}");
                given().port(managementPort).get(path).then().statusCode(200);
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    /** Neither methods nor paths that a client makes up add a time series. */
    @Test
    void metricsAreBounded() {
        series(0);
        int before = series(1);
        for (int i = 2; i < 40; i++) {
            assertThat(series(i)).isEqualTo(before);
        }
        String metrics = given().port(managementPort).get("/q/metrics").asString();
        assertThat(metrics)
                .contains(
                        "method=\"OTHER\"", "uri=\"/v1/observations\"", "uri=\"NOT_FOUND\"", "uri=\"/v1/areas/{code}\"")
                .doesNotContain("madeup");
    }

    /** Sends made-up requests, and counts the time series of requests. */
    private int series(int number) {
        String name = "madeup" + number;
        given().request("MADEUP" + number, "/v1/areas");
        given().get("/" + name);
        given().get("/v1/" + name + "/x");
        given().post("/" + name);
        given().get("/v1/areas/" + name);
        given().get("/v1/areas/E06000041?" + name + "=1");
        given().get("/v1/areas?limit=" + name);
        String series = "/v1/observations?area=" + name + "&indicator=" + name;
        given().get(series);
        given().get(series);
        given().get("/q/swagger-ui/" + name);
        given().get("/v1/indicators/" + name + "/trend?area=" + name);
        try {
            RawHttp.exchangeAndClose(get("/" + name + "?%zz", HOST));
            RawHttp.exchangeAndClose("GET /" + name + " HTTP/1.0\r\n\r\n");
            RawHttp.exchangeAndClose("POST /" + name + " HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) given().port(managementPort)
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .count();
    }

    @Test
    void compressedResponsesHaveTheirOwnTag() {
        String code = anIndicator()
                .title("A".repeat(200))
                .with("definition", "B".repeat(4_000))
                .create()
                .code();
        String path = "/v1/indicators/" + code;
        Response plain = encoded(path, "identity");
        Response compressed = encoded(path, "gzip");
        assertThat(plain.header("ETag")).isEqualTo("\"1\"");
        assertThat(compressed.header("ETag")).isEqualTo("\"1-gzip\"");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        for (Response response : List.of(plain, compressed)) {
            assertThat(response.header("Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
        }
        for (String tag : List.of("\"1\"", "\"1-gzip\"", "W/\"1-gzip\"", "\"1-deflate\"", "*", "x, \"1\"")) {
            assertThat(getUnless(tag, path).statusCode()).as(tag).isEqualTo(304);
        }
        assertThat(getUnless("\"1-gzip\"", path).header("ETag")).isEqualTo("\"1-gzip\"");
        assertThat(getUnless("\"1\"", path).header("ETag")).isEqualTo("\"1\"");
        for (String tag : List.of("\"2-gzip\"", "\"1-zip\"", "1-gzip", "\"", ",", "W/", "\"1")) {
            assertThat(getUnless(tag, path).statusCode()).as(tag).isEqualTo(200);
        }
        assertThat(delete(path, "\"1-gzip\"").statusCode()).isEqualTo(204);
    }

    private static Response encoded(String path, String encoding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding)
                .get(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/                          | no-cache          | frame-ancestors 'none'; script-src 'self'; style",
                "/problems.html             | no-cache          | frame-ancestors 'none'; script-src 'self'; style",
                "/scrutiny.css              | no-cache          | -",
                "/start.js                  | no-cache          | -",
                "/q/swagger-ui/             | no-cache          | frame-ancestors 'none'; script-src 'self' 'unsafe-inline'",
                "/q/openapi                 | no-cache          | -",
                "/q/health/ready            | no-store          | -",
                "/v1/areas                  | private, no-cache | -",
                "/v1/observations/export    | private, no-cache | -",
                "/v1/areas?limit=0          | no-store          | -",
                "/nothing                   | no-store          | -",
            })
    void responsesSayHowTheyMayBeUsed(String path, String caching, String policy) {
        Response response = given().get(path);
        assertThat(response.header("Cache-Control")).isEqualTo(caching);
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (policy == null) {
            assertThat(response.header("Content-Security-Policy")).isNull();
        } else {
            assertThat(response.header("Content-Security-Policy")).contains(policy);
            assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }
}
