package org.scrutiny.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RawHttp;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Requests that are invalid apart from their content: media types, methods, paths, sizes, and the protocol itself. */
@QuarkusTest
@OnOneStore
class HostileRequestTest extends RestTest {
    private String indicator;
    private String body;

    @BeforeEach
    void makeSeries() {
        indicator = anIndicator().create().code();
        body = "{\"indicator\":\"" + indicator + "\",\"area\":\"" + Samples.makeArea()
                + "\",\"period\":\"Q1 2024/25\",\"value\":50}";
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, unsupported_media_type",
        "application/xml, 415, unsupported_media_type",
        "text/csv, 415, unsupported_media_type",
        "multipart/form-data; boundary=x, 415, unsupported_media_type",
        "application/x-www-form-urlencoded, 415, unsupported_media_type",
        "application/merge-patch+json, 415, unsupported_media_type",
        "application/vnd.api+json, 415, unsupported_media_type",
        "application/*, 415, unsupported_media_type",
        "*/*, 415, unsupported_media_type",
        "application/json;charset=iso-8859-1, 415, unsupported_media_type",
        "application/json;charset=utf-16, 415, unsupported_media_type",
        "application/json;charset=nonsense, 415, unsupported_media_type",
        "application/json;charset=../../x, 415, unsupported_media_type",
        "garbage, 400, bad_request",
        "/, 400, bad_request"
    })
    void rejectsUnsupportedMediaTypes(String type, int status, String code) throws IOException {
        assertThat(send("POST", "/v1/observations", "Content-Type: " + type, body))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\"code\":\"" + code + "\"", "application/problem+json", "nosniff");
        assertNothingIsStored();
    }

    @Test
    void rejectsABodyWithoutAMediaType() throws IOException {
        assertThat(send("POST", "/v1/observations", "X-Nothing: x", body))
                .startsWith("HTTP/1.1 415 ")
                .contains("Send a Content-Type header with the media type of the body.");
        assertNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\""
            })
    void acceptsSpellingsOfJson(String type) throws IOException {
        assertThat(send("POST", "/v1/observations", "Content-Type: " + type, body))
                .startsWith("HTTP/1.1 201 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/csv", "image/*", "garbage", ","})
    void rejectsAcceptHeadersThatCannotBeServed(String accept) {
        Refused.with(request().accept(accept).get("/v1/observations"), 406, "not_acceptable");
        Refused.with(json(body).accept(accept).post("/v1/observations"), 406, "not_acceptable");
        assertNothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /v1/observations",
        "DELETE, /v1/observations",
        "PUT, /v1/observations",
        "POST, /v1/observations/1",
        "PATCH, /v1/observations/1",
        "TRACE, /v1/observations",
        "PROPFIND, /v1/observations",
        "PUT, /v1/observations/1/revisions"
    })
    void rejectsUnsupportedMethods(String method, String path) {
        Refused.with(request().request(method, path), 405, "method_not_allowed");
    }

    @Test
    void ignoresMethodOverrides() {
        RequestSpecification overridden =
                json(body).header("X-HTTP-Method-Override", "DELETE").queryParam("_method", "DELETE");
        Refused.with(overridden.post("/v1/observations"), 400, "unknown_parameter");
        assertNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/nothing",
                "/v1/nothing",
                "/V1/observations",
                "/v1/Observations",
                "/v1/observations%2F1",
                "/v1/observations/1/revisions/2",
                "/q/dev-ui",
                "/q/h2-console",
                "/h2-console",
                "/.env",
                "/v1/observations%00"
            })
    void unknownPathsAreNotFound(String path) {
        Response answer = getRaw(path);
        Refused.with(answer, 404, "unknown_path");
        answer.then().body("detail", containsString("/q/openapi"));
    }

    /** They lead to the same resource as the plain path, and to the same checks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations/",
                "/v1//observations",
                "//v1/observations",
                "/v1/%6Fbservations",
                "/v1/./observations",
                "/x/../v1/observations",
                "/x/%2e%2e/v1/observations"
            })
    void otherSpellingsOfAPathReachTheSameChecks(String path) {
        getRaw(path + "?indicator=" + indicator).then().statusCode(200);
        Refused.with(getRaw(path + "?limit=0"), 400, "invalid_parameter");
    }

    @Test
    void rejectsAnAddressThatIsTooLong() {
        Refused.with(getRaw("/v1/observations?indicator=" + "a".repeat(9_000)), 414, "uri_too_long");
        Refused.with(getRaw("/v1/" + "a".repeat(9_000)), 414, "uri_too_long");
    }

    @Test
    void rejectsABodyThatIsTooLarge() throws IOException {
        String large = "{\"note\":\"" + "x".repeat(11_000_000) + "\"}";
        assertThat(send("POST", "/v1/observations", "Content-Type: application/json", large))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"code\":\"too_large\"", "application/problem+json", "nosniff");
        String chunked = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        assertThat(RawHttp.exchange(
                        "POST /v1/observations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n" + chunked))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"code\":\"too_large\"", "application/problem+json", "nosniff");
    }

    @Test
    void acceptsAnImportFileThatIsLargerThanOtherBodies() {
        String large = "indicator,area,period,value\n" + "x".repeat(11_000_000);
        importCsv(large, "?dryRun=true").then().statusCode(202);
    }

    @Test
    void replacesAnInvalidRequestId() {
        for (String id : new String[] {"a b", "a\tb", "x".repeat(65), "<script>", "a;b"}) {
            request().header("X-Request-Id", id).get("/v1/areas").then().header("X-Request-Id", not(id));
        }
        request()
                .header("X-Request-Id", "abc-1.2_3")
                .get("/v1/areas")
                .then()
                .header("X-Request-Id", equalTo("abc-1.2_3"));
    }

    private void assertNothingIsStored() {
        get("/v1/observations?count=true&indicator=" + indicator).then().body("count", equalTo(0));
    }

    private static String send(String method, String path, String header, String body) throws IOException {
        return RawHttp.exchange(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }
}
