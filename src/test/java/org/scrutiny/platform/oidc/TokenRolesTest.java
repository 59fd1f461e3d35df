package org.scrutiny.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.access.SupplierScope;
import org.scrutiny.testsupport.IdentityProvider;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.ProductionWithTokens;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.TokenTest;

/** A valid token gives the rights of its roles, and names the author of what is written. */
@QuarkusTest
@TestProfile(ProductionWithTokens.class)
@OnOneStore
class TokenRolesTest extends TokenTest {
    /** An operation of each permission, in a form that changes nothing. */
    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(Permission.READ_CATALOGUE, "GET", "/v1/areas"),
            new Attempt(Permission.READ_FIGURES, "GET", "/v1/observations"),
            new Attempt(Permission.READ_ANALYSIS, "GET", "/v1/judgements"),
            new Attempt(Permission.READ_MEETINGS, "GET", "/v1/meetings"),
            new Attempt(Permission.WRITE_FIGURES, "POST", "/v1/observations"),
            new Attempt(Permission.IMPORT_FILES, "GET", "/v1/imports"),
            new Attempt(Permission.WRITE_ANALYSIS, "POST", "/v1/targets"),
            new Attempt(Permission.SIGN_OFF, "POST", "/v1/sign-offs"),
            new Attempt(Permission.WRITE_MEETINGS, "POST", "/v1/meetings"),
            new Attempt(Permission.REDACT, "GET", "/v1/redactions"),
            new Attempt(Permission.MANAGE_CATALOGUE, "POST", "/v1/areas"),
            new Attempt(Permission.MANAGE_API_KEYS, "GET", "/v1/api-keys"),
            new Attempt(Permission.READ_AUDIT, "GET", "/v1/audit"));

    private record Attempt(Permission permission, String method, String path) {}

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleGivesItsRights(Role role) {
        Caller same = new Caller("", Set.of(role), SupplierScope.ALL);
        String token = token(role.name().toLowerCase(Locale.ROOT));
        assertThat(ATTEMPTS).extracting(Attempt::permission).containsExactly(Permission.values());
        for (Attempt attempt : ATTEMPTS) {
            int status = withToken(token)
                    .contentType("application/json")
                    .body("{}")
                    .request(attempt.method(), attempt.path())
                    .statusCode();
            if (role != Role.SUPPLIER && same.may(attempt.permission())) {
                assertThat(status).as("%s: %s", role, attempt).isIn(200, 400, 422);
            } else {
                assertThat(status).as("%s: %s", role, attempt).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa, RS256", "any-rsa, RS256", "any-rsa, PS256", "ec, ES256"})
    void eachAllowedAlgorithmIsAccepted(String key, String algorithm) {
        String token = sign(claims("somebody", "reader"), key, algorithm);
        getAreas(token).then().statusCode(200);
        withHeader("bearer  " + token).get("/v1/areas").then().statusCode(200);
    }

    /** Only the rights differ; who it is, is known. */
    @Test
    void aTokenWithoutAKnownRoleHasNoRights() {
        List<Object> values = List.of("", "root", "Reader", "supplier", List.of(), List.of("reader "), List.of(7), 7);
        for (Object roles : values) {
            String token = token(roles);
            for (String path : List.of("/v1/areas", "/v1/nothing", "/", "/q/openapi")) {
                withToken(token).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            }
            withToken(token).get("/q/health/live").then().statusCode(200);
        }
        withToken(token(null)).get("/v1/areas").then().statusCode(403).body("detail", containsString("token"));
    }

    @Test
    void rolesAreAListOrWords() {
        for (Object roles : List.of(List.of("clerk", "root", "administrator"), "clerk root administrator")) {
            String token = token(roles);
            withToken(token).get("/v1/redactions").then().statusCode(200);
            withToken(token).get("/v1/api-keys").then().statusCode(200);
            withToken(token).get("/v1/observations").then().statusCode(403);
        }
    }

    @Test
    void theAuthorIsTheSubject() {
        for (String subject : List.of("9f3c-Ä", "key:all", "Łukasz O'Neill", "service")) {
            withToken(sign(claims(subject, "analyst"), IdentityProvider.EC, "ES256"))
                    .header("X-Forwarded-User", "somebody else")
                    .contentType("application/json")
                    .body(anObservation(aCount().create().code(), Samples.makeArea(), "Q1 2024/25", 5)
                            .body())
                    .post("/v1/observations")
                    .then()
                    .statusCode(201)
                    .body("recordedBy", equalTo("user:" + subject));
        }
    }

    @Test
    void theClocksMayDifferALittle() throws InterruptedException {
        JwtClaims claims = claims("somebody", "reader");
        claims.setNotBefore(
                NumericDate.fromSeconds(Instant.now().plusSeconds(20).getEpochSecond()));
        getAreas(sign(claims, IdentityProvider.RSA, "RS256")).then().statusCode(200);
        Instant end = Instant.now().minusSeconds(22);
        JwtClaims ended = claims("somebody", "reader");
        ended.unsetClaim("iat");
        ended.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        String ending = sign(ended, IdentityProvider.RSA, "RS256");
        getAreas(ending).then().statusCode(200);
        while (Instant.now().isBefore(end.plusSeconds(30))) {
            Thread.sleep(100);
        }
        getAreas(ending).then().statusCode(401);
    }

    @Test
    void aListOfAudiencesMayContainTheService() {
        JwtClaims claims = claims("somebody", "reader");
        claims.setAudience("account", ProductionWithTokens.AUDIENCE);
        claims.setClaim("typ", "Bearer");
        getAreas(sign(claims, IdentityProvider.RSA, "RS256")).then().statusCode(200);
    }

    @Test
    void apiKeysWorkBeside() {
        as("reader").get("/v1/areas").then().statusCode(200);
    }
}
