package org.scrutiny.app.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/** The served contract is the reviewed file. {@code mvn test -Dtest=ContractTest -Dcontract.update=true} writes the file. */
@QuarkusTest
@Fast
@OnOneStore
class ContractTest extends RestTest {
    private static final Path REVIEWED = Path.of("openapi", "openapi.yaml");

    @Test
    void servedContractEqualsTheReviewedFile() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(REVIEWED, served);
        }
        assertThat(Files.readString(REVIEWED)).isEqualTo(served);
    }
}
