package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service accepts the tokens of a real Keycloak that was set up as {@code docs/identity.md} says. */
class KeycloakIT {
    private static final String AREAS = "/v1/areas";
    private static final String SECRET = "only-for-this-test";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private KeycloakProcess keycloak;

    @Test
    void tokensOfKeycloakAreAccepted() throws Exception {
        Path unpacked = Path.of(System.getProperty("keycloak.folder"));
        try (KeycloakProcess started = KeycloakProcess.start(unpacked, folder.resolve("keycloak.log"))) {
            keycloak = started;
            setUp();
            Map<String, String> settings = Map.of(
                    "SCRUTINY_DATA", folder.resolve("data").toString(),
                    "SCRUTINY_MODE", "production",
                    "SCRUTINY_SECRET", "0123456789abcdefghijklmnopqrstuv",
                    "SCRUTINY_EMBEDDED_DATABASE", "true",
                    "SCRUTINY_CATALOGUE", "shipped",
                    "SCRUTINY_OIDC_ISSUER", keycloak.issuer(),
                    "SCRUTINY_OIDC_AUDIENCE", "scrutiny",
                    "SCRUTINY_OIDC_ROLES_CLAIM", "resource_access/scrutiny/roles");
            try (ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings)) {
                check(service);
            }
        }
    }

    private void check(ServiceProcess service) throws Exception {
        String system = tokenOfSystem().path("access_token").asText();
        assertThat(get(service, system).statusCode()).isEqualTo(200);
        assertThat(post(service, system).statusCode()).isEqualTo(403);
        // Keycloak names the service only for those with a role of it, or with the scope.
        assertThat(get(service, tokenOfPerson("openid").path("access_token").asText())
                        .statusCode())
                .isEqualTo(401);
        JsonNode person = tokenOfPerson("openid scrutiny");
        assertThat(get(service, person.path("access_token").asText()).statusCode())
                .isEqualTo(403);
        assertThat(get(service, person.path("id_token").asText()).statusCode()).isEqualTo(401);
        assertThat(get(service, person.path("refresh_token").asText()).statusCode())
                .isEqualTo(401);

        keycloak.administer("POST", "/council/components", """
                {"name": "newer", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["900"]}}""");
        String rotated = tokenOfSystem().path("access_token").asText();
        assertThat(rotated.substring(0, rotated.indexOf('.'))).isNotEqualTo(system.substring(0, system.indexOf('.')));
        Instant end = Instant.now().plus(PATIENCE);
        while (get(service, rotated).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }

    /** The steps of the guide, as requests. */
    private void setUp() throws IOException, InterruptedException {
        keycloak.administer("POST", "", "{\"realm\": \"council\", \"enabled\": true}");
        String api = keycloak.administer("POST", "/council/clients", """
                {"clientId": "scrutiny", "publicClient": false, "standardFlowEnabled": false,
                 "directAccessGrantsEnabled": false, "serviceAccountsEnabled": false}""");
        keycloak.administer("POST", "/council/clients/" + api + "/roles", "{\"name\": \"reader\"}");
        String scope = keycloak.administer("POST", "/council/client-scopes", """
                {"name": "scrutiny", "protocol": "openid-connect", "protocolMappers": [{"name": "audience",
                 "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.client.audience": "scrutiny", "access.token.claim": "true"}}]}""");
        String system = keycloak.administer("POST", "/council/clients", """
                {"clientId": "dashboards", "publicClient": false, "secret": "only-for-this-test",
                 "standardFlowEnabled": false, "directAccessGrantsEnabled": true, "serviceAccountsEnabled": true}""");
        keycloak.administer("PUT", "/council/clients/" + system + "/optional-client-scopes/" + scope, "{}");
        String account = keycloak.read("/council/clients/" + system + "/service-account-user")
                .path("id")
                .asText();
        keycloak.administer(
                "POST",
                "/council/users/" + account + "/role-mappings/clients/" + api,
                "[" + keycloak.read("/council/clients/" + api + "/roles/reader") + "]");
        keycloak.administer("POST", "/council/users", """
                {"username": "jo.smith", "enabled": true, "email": "jo@council.example", "emailVerified": true,
                 "firstName": "Jo", "lastName": "Smith",
                 "credentials": [{"type": "password", "value": "only-for-this-test", "temporary": false}]}""");
    }

    private JsonNode tokenOfSystem() throws IOException, InterruptedException {
        return keycloak.requestToken(
                "council",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "dashboards",
                        "client_secret",
                        SECRET,
                        "scope",
                        "scrutiny"));
    }

    private JsonNode tokenOfPerson(String scope) throws IOException, InterruptedException {
        return keycloak.requestToken(
                "council",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "dashboards",
                        "client_secret",
                        SECRET,
                        "username",
                        "jo.smith",
                        "password",
                        SECRET,
                        "scope",
                        scope));
    }

    private static HttpResponse<String> get(ServiceProcess service, String token)
            throws IOException, InterruptedException {
        return service.get(AREAS, "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> post(ServiceProcess service, String token)
            throws IOException, InterruptedException {
        return service.post(AREAS, "{}", "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }
}
