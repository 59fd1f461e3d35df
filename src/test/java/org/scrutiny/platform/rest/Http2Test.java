package org.scrutiny.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Java's HTTP client requests an upgrade to HTTP/2 by default. The bodies that it sends must arrive. */
@QuarkusTest
class Http2Test extends RestTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @Test
    void bodyArrives() throws Exception {
        String code = Samples.newCode("H2");
        String body = "{\"code\":\"" + code + "\",\"title\":\"Referrals\",\"measure\":\"count\","
                + "\"improvementDirection\":\"neutral\",\"frequency\":\"quarterly\"}";
        assertThat(post(BodyPublishers.ofString(body)).statusCode()).isEqualTo(201);
        assertThat(post(BodyPublishers.ofString(body)).statusCode()).isEqualTo(409);
    }

    @Test
    void emptyBodyIsRejected() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("empty_body");
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/indicators"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
