package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.access.Callers;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.body.TemporaryFiles;
import org.scrutiny.testsupport.IdentityProvider;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.ProductionWithTokens;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.TokenTest;

/** A queued file of someone with a token is imported in that name, even if the token has ended. */
@QuarkusTest
@TestProfile(ProductionWithTokens.class)
@OnOneStore
class TokenImportTest extends TokenTest {
    @Inject
    ImportQueue queue;

    @Inject
    ImportWorker worker;

    @Inject
    TemporaryFiles files;

    @Inject
    Callers callers;

    @Inject
    CurrentCaller current;

    /** @param later the role in a later token; empty if this process sees none */
    @ParameterizedTest
    @CsvSource({"'', completed", "analyst, completed", "clerk, failed"})
    void theLatestTokenCounts(String later, String state) throws Exception {
        String sender = Samples.newCode("sender");
        String indicator = aCount().create().code();
        String id = enqueue("user:" + sender, indicator);
        if (!later.isEmpty()) {
            getAreas(sign(claims(sender, later), IdentityProvider.RSA, "RS256"))
                    .then()
                    .statusCode(200);
        }
        assertThat(worker.runNext()).isTrue();
        get("/v1/imports/" + id).then().body("state", equalTo(state));
        get("/v1/observations?indicator=" + indicator)
                .then()
                .body("value.recordedBy", state.equals("completed") ? contains("user:" + sender) : empty());
    }

    private String enqueue(String sender, String indicator) throws Exception {
        byte[] content = ("indicator,area,period,value\n" + indicator + ',' + Samples.makeArea() + ",Q1 2024/25,5\n")
                .getBytes(StandardCharsets.UTF_8);
        current.set(callers.find(sender));
        try (ImportFile file = ImportFile.of(new ByteArrayInputStream(content), files.newPath(), content.length)) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> queue.add(file, ImportWorkerTest.REQUEST))
                    .id();
        }
    }
}
