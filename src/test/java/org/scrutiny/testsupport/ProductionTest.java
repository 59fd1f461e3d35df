package org.scrutiny.testsupport;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.scrutiny.figures.apikey.ApiKeyInput;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.access.Role;

/** A test of a service in production mode. Requests that name no caller are sent with all roles but that of a supplier. */
public abstract class ProductionTest extends RestTest {
    private static final String PATH = "/v1/api-keys";

    @Inject
    ProductionKeys keys;

    @BeforeEach
    void authenticate() {
        IssuedApiKey all = keys.find(ProductionKeys.ALL);
        RestAssured.authentication = RestAssured.preemptive().basic(all.apiKey().id(), all.secret());
    }

    @AfterEach
    void forget() {
        RestAssured.authentication = RestAssured.DEFAULT_AUTH;
    }

    /** The key of a role, or {@link ProductionKeys#ALL}. */
    protected IssuedApiKey key(String role) {
        return keys.find(role);
    }

    /** A request with the key of a role, or of {@link ProductionKeys#ALL}. */
    protected RequestSpecification as(String role) {
        return as(keys.find(role));
    }

    protected static RequestSpecification as(IssuedApiKey key) {
        return as(key.apiKey().id(), key.secret());
    }

    protected static RequestSpecification as(String id, String secret) {
        return request().auth().preemptive().basic(id, secret);
    }

    /** A request without credentials. */
    protected static RequestSpecification anonymously() {
        return request().auth().none();
    }

    /** A new key of a supplier; null for every indicator, or every area. */
    protected static IssuedApiKey makeSupplier(List<String> indicators, List<String> areas) {
        return makeKey(new ApiKeyInput(Samples.newCode("supplier"), List.of(Role.SUPPLIER), indicators, areas, null));
    }

    protected static IssuedApiKey makeKey(ApiKeyInput input) {
        return read(post(PATH, input), 201, IssuedApiKey.class);
    }

    /** How often a request of this test has taken a connection to the store. */
    protected long connections() {
        return keys.connections();
    }
}
