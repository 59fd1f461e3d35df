package org.scrutiny.figures.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** API keys are made, listed and described; their secrets are shown once. */
@QuarkusTest
class ApiKeyTest extends RestTest {
    private static final String PATH = "/v1/api-keys";

    @Inject
    Sql sql;

    @Inject
    ApiKeyStore store;

    @Test
    void aSecretIsShownOnceAndStoredNowhere() {
        Response created = request()
                .header("Idempotency-Key", "one")
                .contentType("application/json")
                .body("{\"name\": \"" + Samples.newCode("bi") + "\", \"roles\": [\"reader\", \"publisher\"]}")
                .post(PATH);
        IssuedApiKey key = read(created, 201, IssuedApiKey.class);
        String path = PATH + "/" + key.apiKey().id();
        assertThat(created.header("Location")).endsWith(path);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(key.secret()).matches("[0-9a-z]{52}").doesNotContainPattern("[ilou]");
        assertThat(key.apiKey().id()).matches("sk_[0-9a-z]{12}");
        assertThat(key.apiKey().roles()).containsExactly(Role.READER, Role.PUBLISHER);
        assertThat(key.apiKey().createdBy()).isEqualTo("anonymous");
        assertThat(read(path, ApiKey.class)).isEqualTo(key.apiKey());
        assertThat(get(path).asString() + all(PATH) + get("/v1/changes").asString())
                .doesNotContain(key.secret(), SecretGenerator.text(SecretGenerator.hash(key.secret())));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.query(
                                "SELECT idempotency_key FROM idempotency_key WHERE operation = 'POST /v1/api-keys'",
                                row -> row.getString(1),
                                List.of())))
                .isEmpty();
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"roles": ["reader"]}                                                              | 400 | invalid_value     | /name
            {"name": "a:b", "roles": ["reader"]}                                               | 400 | invalid_value     | /name
            {"name": "NEW", "roles": []}                                                       | 400 | invalid_value     | /roles
            {"name": "NEW", "roles": ["root"]}                                                 | 400 | invalid_value     | /roles/0
            {"name": "NEW", "roles": ["reader"], "id": "x"}                                    | 400 | read_only_field   | /id
            {"name": "NEW", "roles": ["supplier"]}                                             | 422 | broken_rule       | /indicators
            {"name": "NEW", "roles": ["supplier", "reader"], "areas": ["X99000001"]}           | 422 | broken_rule       | /roles
            {"name": "NEW", "roles": ["reader"], "areas": ["X99000001"]}                       | 422 | broken_rule       | /areas
            {"name": "NEW", "roles": ["reader"], "indicators": ["X"]}                          | 422 | broken_rule       | /indicators
            {"name": "NEW", "roles": ["supplier"], "indicators": []}                           | 400 | invalid_value     | /indicators
            {"name": "NEW", "roles": ["supplier"], "indicators": ["NOPE"]}                     | 422 | unknown_reference | /indicators/0
            {"name": "NEW", "roles": ["supplier"], "areas": ["E06000999"]}                     | 422 | unknown_reference | /areas/0
            {"name": "NEW", "roles": ["reader"], "expiresAt": "2020-01-01T00:00:00Z"}          | 422 | broken_rule       | /expiresAt
            """)
    void rejects(String body, int status, String code, String pointer) {
        refused(post(PATH, body.replace("NEW", Samples.newCode("key"))), status, code, pointer);
    }

    @Test
    void aNameIsUsedOnce() {
        ApiKeyInput input = new ApiKeyInput(Samples.newCode("once"), List.of(Role.READER), null, null, null);
        post(PATH, input).then().statusCode(201);
        refused(post(PATH, input), 409, "already_exists", "/name");
    }

    @Test
    void aKeyThatDoesNotExistIsNotFound() {
        refused(get(PATH + "/sk_none"), 404, "not_found", "");
        refused(request().delete(PATH + "/sk_none"), 404, "not_found", "");
        refused(request().post(PATH + "/sk_none/secrets"), 404, "not_found", "");
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 3; i++) {
            post(PATH, new ApiKeyInput(Samples.newCode("page"), List.of(Role.CLERK), null, null, null))
                    .then()
                    .statusCode(201);
        }
        List<ApiKey> listed = all(PATH + "?limit=1", ApiKey.class);
        assertThat(listed).extracting(ApiKey::id).isSorted().doesNotHaveDuplicates();
        get(PATH + "?count=true").then().body("count", equalTo(listed.size()));
    }

    /** The time of the last use is exact to the hour, so that a key that is used all the time is not written all the time. */
    @Test
    void aUseIsRecordedOnceAnHour() {
        IssuedApiKey key = read(
                post(PATH, new ApiKeyInput(Samples.newCode("used"), List.of(Role.READER), null, null, null)),
                201,
                IssuedApiKey.class);
        Instant first = key.apiKey().createdAt();
        assertThat(recordUse(key, first)).isEqualTo(first);
        assertThat(recordUse(key, first.plus(Duration.ofMinutes(59)))).isEqualTo(first);
        Instant later = first.plus(Duration.ofMinutes(60));
        assertThat(recordUse(key, later)).isEqualTo(later);
    }

    private Instant recordUse(IssuedApiKey key, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> store.recordUse(key.apiKey().id(), at));
        return read(PATH + "/" + key.apiKey().id(), ApiKey.class).lastUsedAt();
    }
}
