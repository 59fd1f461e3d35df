package org.scrutiny.committee.minutesimport;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.RestTest;

/** Decoding of request bodies; texts read back byte for byte. */
@QuarkusTest
class MinutesBodyTest extends RestTest {
    private String path;

    @BeforeEach
    void makeMeeting() {
        path = "/v1/meetings/" + aMeeting().create().id() + "/items/7";
    }

    static Arguments[] refused() {
        return new Arguments[] {
            Arguments.of(bytes(""), "text/plain", 400, "empty_body"),
            Arguments.of(bytes(" \r\n\t"), "text/plain", 400, "empty_body"),
            Arguments.of(bytes("a\u0000b"), "text/plain", 400, "invalid_value"),
            Arguments.of(new byte[] {'a', (byte) 0xC3, 0x28}, "text/plain", 400, "invalid_value"),
            Arguments.of(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, "text/plain", 400, "invalid_value"),
            Arguments.of(new byte[] {(byte) 0xE9}, "text/plain;charset=us-ascii", 400, "invalid_value"),
            Arguments.of(bytes("a"), "text/plain;charset=martian", 415, "unsupported_media_type"),
            Arguments.of(bytes("a"), "text/plain;charset=\"\"", 415, "unsupported_media_type"),
            Arguments.of(bytes("{}"), "application/json", 415, "unsupported_media_type"),
            Arguments.of(bytes("a"), "text/css", 415, "unsupported_media_type"),
            Arguments.of(bytes("a"), "text", 415, "unsupported_media_type"),
            Arguments.of(bytes("x".repeat(6_000_001)), "text/plain", 413, "too_large"),
            Arguments.of(bytes("x".repeat(10_500_000)), "text/plain", 413, "too_large"),
        };
    }

    @ParameterizedTest
    @MethodSource("refused")
    void rejectsInvalidBodies(byte[] body, String mediaType, int status, String code) {
        send(mediaType, body).then().statusCode(status).body("code", equalTo(code));
        get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain.",
                "\uFEFFWith a byte order mark.\r\nAnd another line.\r\n",
                "Tabs\tand\u00a0spaces  \n\n\n",
                "‘Quoted’ — “twice” 😀 e\u0301",
                "\u000b\u001b[31mControl\u001b[0m\u0085"
            })
    void readsBackByteForByte(String text) {
        send("text/plain", bytes(text)).then().statusCode(201);
        assertThat(get(path + "/minutes").asByteArray()).isEqualTo(bytes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15", "UTF-16LE", "utf-8"})
    void decodesTheDeclaredCharset(String charset) {
        String text = "The child, 5 € and a café.";
        send("text/plain; charset=" + charset, text.getBytes(Charset.forName(charset)))
                .then()
                .statusCode(201);
        Response answer = get(path + "/minutes");
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.asByteArray()).isEqualTo(bytes(text));
    }

    /** As long as a text may be, with parts as long as they come, in one line and in many. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "word ", "A sentence of words. ", "- A point;\n\n", "RESOLVED That it be noted.\n\n"})
    void storesALongTextOrRejectsItAsTooLarge(String part) {
        String text = "Scorecard\n\n" + part.repeat(5_900_000 / part.length());
        int status = send("text/plain", bytes(text)).statusCode();
        assertThat(status).isIn(201, 413);
    }

    /** RestAssured always sends a media type, so this uses another client. */
    @Test
    void rejectsABodyWithoutAMediaType() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path + "/minutes"))
                .PUT(HttpRequest.BodyPublishers.ofString("Plain."))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void rejectsTooManyComments() {
        String opening = "Scorecard\n\nThe following points were raised:\n\n";
        send("text/plain", bytes(opening + "- A point;\n\n".repeat(1_000)))
                .then()
                .statusCode(201);
        send("text/plain", bytes(opening + "- A point;\n\n".repeat(1_001)))
                .then()
                .statusCode(413)
                .body("code", equalTo("too_large"));
        get("/v1/comments?count=true&limit=1&item=" + path.replaceAll(".*meetings/|/items/7", "") + "-7")
                .then()
                .body("count", equalTo(1_000));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Response send(String mediaType, byte[] body) {
        // Otherwise RestAssured adds that a text is ISO-8859-1.
        return request()
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", mediaType)
                .body(body)
                .put(path + "/minutes");
    }
}
