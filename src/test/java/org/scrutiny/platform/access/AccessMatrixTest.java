package org.scrutiny.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.http.Endpoint;
import org.scrutiny.platform.http.Endpoints;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;

/** Each operation of the contract is served to each kind of caller exactly as its rule says. */
@QuarkusTest
@TestProfile(Production.class)
@OnOneStore
class AccessMatrixTest extends ProductionTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String ANONYMOUS = "anonymous";

    @Inject
    Endpoints endpoints;

    /** A caller, and how it authenticates. */
    private record Principal(String name, Role role, IssuedApiKey key) {}

    @Test
    void everyOperationIsServedToThoseWhoMayUseIt() throws IOException {
        List<Principal> principals = principals();
        JsonNode contract = new ObjectMapper()
                .readTree(given().get("/q/generated-contract?format=json").asString());
        SoftAssertions softly = new SoftAssertions();
        int checked = 0;
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    for (Principal principal : principals) {
                        check(softly, principal, method, path.getKey(), operation.getValue());
                        checked++;
                    }
                }
            }
        }
        softly.assertAll();
        assertThat(principals).hasSize(8);
        assertThat(checked).isGreaterThan(8 * 90);
    }

    private List<Principal> principals() {
        String indicator = aCount().create().code();
        List<Principal> principals = new ArrayList<>();
        principals.add(new Principal(ANONYMOUS, null, null));
        for (Role role : Role.values()) {
            if (role == Role.SUPPLIER) {
                principals.add(new Principal("supplier A", role, makeSupplier(List.of(indicator), null)));
                principals.add(new Principal("supplier B", role, makeSupplier(List.of(indicator), null)));
            } else {
                String name = role.name().toLowerCase(Locale.ROOT);
                principals.add(new Principal(name, role, key(name)));
            }
        }
        return principals;
    }

    private void check(SoftAssertions softly, Principal principal, String method, String template, JsonNode operation) {
        Endpoint endpoint = endpoints.find(method, template);
        Permission needed = AccessRules.permissionOf(endpoint.handler());
        Response response = send(principal, method, template, operation);
        String described = principal.name() + " " + method + " " + template + ": " + response.statusCode() + " "
                + response.asString();
        if (principal.role() == null) {
            softly.assertThat(response.statusCode()).as(described).isEqualTo(401);
        } else if (needed.isGivenTo(principal.role())) {
            softly.assertThat(response.statusCode()).as(described).isNotIn(401, 403, 500, 503);
        } else {
            softly.assertThat(response.statusCode()).as(described).isEqualTo(403);
            softly.assertThat(response.asString()).as(described).contains("\"code\":\"forbidden\"");
        }
    }

    /** Sends a request that is not valid or names nothing that exists, so that it changes nothing. */
    private static Response send(Principal principal, String method, String template, JsonNode operation) {
        RequestSpecification request = principal.key() == null ? anonymously() : as(principal.key());
        String path = template.replace("{number}", "987654").replaceAll("\\{[^}]+}", "987654");
        JsonNode content = operation.at("/requestBody/content");
        if (!content.isMissingNode()) {
            request.header("Content-Type", content.fieldNames().next()).body("{}");
        }
        if (operation.path("operationId").asText().equals("importFile")) {
            request.queryParam("dryRun", true)
                    .queryParam("type", principal.role() == Role.ADMINISTRATOR ? "areas" : "observations");
        }
        return request.request(method, path);
    }
}
