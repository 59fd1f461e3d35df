package org.scrutiny.figures.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.access.Role;
import org.scrutiny.testsupport.LaterAuthentication;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.Samples;

/** Credentials that are not valid are rejected alike, and without the store. */
@QuarkusTest
@TestProfile(Production.class)
class CredentialsTest extends ProductionTest {
    private static final String PATH = "/v1/areas";

    @Test
    void invalidCredentialsCostTheStoreNothing() {
        IssuedApiKey key = key("reader");
        IssuedApiKey revoked = makeReader();
        request().delete("/v1/api-keys/" + revoked.apiKey().id()).then().statusCode(204);
        String id = key.apiKey().id();
        List<String> wrong = Stream.of(
                        basic(id, "wrong"),
                        basic(id, ""),
                        basic(id, key.secret() + "x"),
                        basic(id, key.secret().substring(1)),
                        basic("sk_000000000000", key.secret()),
                        basic("", key.secret()),
                        basic(id, key("clerk").secret()),
                        basic(revoked.apiKey().id(), revoked.secret()),
                        basic("x".repeat(500), "x"),
                        "Basic " + base64(id),
                        "Basic !!!",
                        "Basic",
                        "Bearer " + key.secret(),
                        "",
                        basic(id.toUpperCase(Locale.ROOT), key.secret()))
                .toList();
        long before = connections();
        for (String header : wrong) {
            Response response = anonymously().header("Authorization", header).get(PATH);
            assertThat(response.statusCode()).as(header).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Scrutiny\", charset=\"UTF-8\"");
            response.then().body("code", equalTo("unauthenticated"));
        }
        anonymously()
                .header("Authorization", basic(id, key.secret()), basic(id, key.secret()))
                .get(PATH)
                .then()
                .statusCode(401);
        assertThat(connections()).isEqualTo(before);

        as(key).get(PATH).then().statusCode(200);
        assertThat(connections()).isGreaterThan(before);
    }

    @Test
    void aSecretIsReplacedWithoutAnInterruption() {
        IssuedApiKey key = makeReader();
        String path = "/v1/api-keys/" + key.apiKey().id();
        IssuedApiKey second = read(request().post(path + "/secrets"), 201, IssuedApiKey.class);
        assertThat(second.apiKey().secrets()).extracting(ApiKeySecret::number).containsExactly(1, 2);
        as(key).get(PATH).then().statusCode(200);
        as(second).get(PATH).then().statusCode(200);

        refused(request().post(path + "/secrets"), 409, "conflict", "");
        request().delete(path + "/secrets/1").then().statusCode(204);
        as(key).get(PATH).then().statusCode(401);
        as(second).get(PATH).then().statusCode(200);
        refused(request().delete(path + "/secrets/2"), 409, "conflict", "");
        refused(request().delete(path + "/secrets/1"), 404, "not_found", "");
    }

    @Test
    void aRevokedKeyIsRejectedAtOnceAndForGood() {
        IssuedApiKey key = makeReader();
        String path = "/v1/api-keys/" + key.apiKey().id();
        as(key).get(PATH).then().statusCode(200);
        request().delete(path).then().statusCode(204);
        as(key).get(PATH).then().statusCode(401);
        request().delete(path).then().statusCode(204);
        get(path).then().body("revokedBy", equalTo("key:all")).body("secrets.size()", equalTo(0));
        refused(request().post(path + "/secrets"), 409, "conflict", "");
        refused(
                post(
                        "/v1/api-keys",
                        new ApiKeyInput(key.apiKey().name(), key.apiKey().roles(), null, null, null)),
                409,
                "already_exists",
                "/name");
    }

    @Test
    void anExpiredKeyIsRejected() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(2);
        IssuedApiKey key = makeKey(new ApiKeyInput(Samples.newCode("brief"), List.of(Role.READER), null, null, end));
        as(key).get(PATH).then().statusCode(200);
        while (!Instant.now().isAfter(end)) {
            Thread.sleep(50);
        }
        as(key).get(PATH).then().statusCode(401);
    }

    /** Credentials of another kind, which take a while to check, are accepted beside keys; the body waits meanwhile. */
    @ParameterizedTest
    @CsvSource({"somebody, 201", "nobody, 401", "failing, 401"})
    void anotherKindOfCredentialsIsCheckedLater(String name, int status) {
        Response response = anonymously()
                .header("Authorization", LaterAuthentication.SCHEME + name)
                .contentType("application/json")
                .body(anObservation(aCount().create().code(), Samples.makeArea(), "Q1 2024/25", 5)
                        .note("x".repeat(900))
                        .body())
                .post("/v1/observations");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        if (status == 201) {
            response.then().body("recordedBy", equalTo(name));
        }
    }

    private static IssuedApiKey makeReader() {
        return makeKey(new ApiKeyInput(Samples.newCode("reader"), List.of(Role.READER), null, null, null));
    }

    private static String basic(String user, String password) {
        return "Basic " + base64(user + ":" + password);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
