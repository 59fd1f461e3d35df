package org.scrutiny.app.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/**
 * The contract that is generated from the code is the reviewed file, and the service serves that file.
 * {@code mvn test -Dtest=ContractTest -Dcontract.update=true} writes the file.
 */
@QuarkusTest
@Fast
@OnOneStore
class ContractTest extends RestTest {
    private static final String GENERATED = "/q/generated-contract";
    private static final Path REVIEWED = Path.of("openapi", "openapi.yaml");

    @Test
    void generatedContractEqualsTheReviewedFile() throws IOException {
        String generated = given().get(GENERATED).asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(REVIEWED, generated);
        }
        assertThat(Files.readString(REVIEWED)).isEqualTo(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi/", "/q/openapi.yaml", "/q/openapi.yml", "/q/openapi?format=yaml"})
    void servesTheReviewedFile(String path) throws IOException {
        Response served = given().get(path);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.contentType()).isEqualTo("application/yaml;charset=UTF-8");
        // An update changes the file, but not what this build serves.
        if (!Boolean.getBoolean("contract.update")) {
            assertThat(served.asString()).isEqualTo(Files.readString(REVIEWED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi.json", "/q/openapi?format=json", "/q/openapi?format=JSON", "/q/openapi"})
    void servesItAsJson(String path) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Response served = given().accept(path.contains("json") ? "*/*" : "application/json")
                .get(path);
        assertThat(served.contentType()).isEqualTo("application/json;charset=UTF-8");
        if (!Boolean.getBoolean("contract.update")) {
            assertThat(json.readTree(served.asString()))
                    .isEqualTo(json.readTree(
                            given().get(GENERATED + "?format=json").asString()));
        }
    }
}
