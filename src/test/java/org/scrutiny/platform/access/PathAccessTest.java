package org.scrutiny.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.RawHttp;

/** However a path is spelt, it is served to nobody who may not use its operation. */
@QuarkusTest
@TestProfile(Production.class)
@OnOneStore
class PathAccessTest extends ProductionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations",
                "/v1/observations/",
                "/v1;x=y/observations",
                "/v1/observations;x=y",
                "//v1/observations",
                "/v1//observations",
                "/v1/./observations",
                "/v1/areas/../observations",
                "/v1/areas/%2e%2e/observations",
                "/v1/areas/%2E%2E/observations",
                "/%76%31/observations",
                "/v1/%6fbservations",
                "/v1/observations%2f",
                "/v1%2fobservations",
                "/V1/observations",
                "/v1/Observations",
                "/v1/observations?indicator=X",
                "/v1/observations/1",
                "/v1/observations;a=b/1",
                "/v1/observations/export",
                "/v1/observations/export;format=csv",
                "/v1/nothing",
                "/nothing",
                "/",
                "/index.html",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/metrics",
                "/q/health",
            })
    void isNotServedWithoutPermission(String path) throws IOException {
        assertThat(send("GET", path, ""))
                .startsWith("HTTP/1.1 401 ")
                .contains("WWW-Authenticate: Basic realm=")
                .doesNotContain("Scrutiny-Mode");
        assertThat(send("HEAD", path, "")).startsWith("HTTP/1.1 401 ");
        assertThat(send("GET", path, "X-Forwarded-User: administrator\r\nRemote-User: administrator\r\n"))
                .startsWith("HTTP/1.1 401 ");
        if (path.contains("bservations")) {
            // A clerk may not read figures.
            assertThat(send("GET", path, credentials(key("clerk")))).containsPattern("^HTTP/1.1 (403|404) ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderReplacesTheMethod(String header) throws IOException {
        String id = aMeeting().create().id();
        String response =
                send("GET", "/v1/meetings/" + id, header + ": DELETE\r\nIf-Match: *\r\n" + credentials(key("reader")));
        assertThat(response).startsWith("HTTP/1.1 200 ");
        get("/v1/meetings/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/problems.html", "/scrutiny.css"})
    void probesAndTheExplanationOfErrorsAreOpen(String path) throws IOException {
        assertThat(send("GET", path, "")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aBrowserMayAskWhatItMaySend() throws IOException {
        assertThat(send("OPTIONS", "/v1/observations", "")).startsWith("HTTP/1.1 204 ");
        assertThat(send("OPTIONS", "/v1/observations", "Content-Length: 5\r\n")).startsWith("HTTP/1.1 401 ");
    }

    /** The body never arrives. */
    @Test
    void aRequestIsRejectedBeforeItsBodyIsReceived() throws IOException {
        String body = "Content-Type: application/json\r\nContent-Length: 9000000\r\n";
        assertThat(send("POST", "/v1/observations", body)).startsWith("HTTP/1.1 401 ");
        assertThat(send("POST", "/v1/observations", body + credentials(key("clerk"))))
                .startsWith("HTTP/1.1 403 ");
        assertThat(send("POST", "/v1/imports", body + "Expect: 100-continue\r\n"))
                .startsWith("HTTP/1.1 401 ");
    }

    /** The server closes the connection, so that the response is complete without waiting for more of it. */
    private static String send(String method, String path, String headers) throws IOException {
        return RawHttp.exchangeAndClose(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String credentials(IssuedApiKey key) {
        String text = key.apiKey().id() + ":" + key.secret();
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }
}
