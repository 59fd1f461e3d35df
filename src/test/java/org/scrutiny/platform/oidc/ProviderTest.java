package org.scrutiny.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.IdentityProvider;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.ProductionWithTokens;
import org.scrutiny.testsupport.TokenTest;

/** The service goes on with the keys that it knows while the provider is away, and learns new ones. */
@QuarkusTest
@TestProfile(ProductionWithTokens.class)
@OnOneStore
class ProviderTest extends TokenTest {
    /** The interval, the time limit of a request, and some time for a busy machine. */
    private static final Duration BOUND = ProviderKeys.MIN_INTERVAL.plusSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {IdentityProvider.AWAY, IdentityProvider.SILENT})
    void knownKeysVerifyWhileTheProviderIsAway(String state) throws InterruptedException {
        getAreas(token("reader")).then().statusCode(200);
        tell(state);
        // Long enough that a request to the provider may be tried.
        Thread.sleep(ProviderKeys.MIN_INTERVAL.toMillis());
        int before = requestsToProvider();
        Instant begin = Instant.now();
        getAreas(sign(
                        signature(claims("somebody", "reader"), "lost", "RS256"),
                        keyOfProvider("rsa").getPrivateKey()))
                .then()
                .statusCode(401);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(BOUND);
        assertThat(requestsToProvider()).isGreaterThan(before);
        getAreas(sign(claims("another", "reader"), IdentityProvider.ANY_RSA, "PS256"))
                .then()
                .statusCode(200);
    }

    @Test
    void aNewKeyIsLearnt() throws InterruptedException {
        String token = sign(claims("somebody", "reader"), IdentityProvider.NEXT, "RS256");
        getAreas(token).then().statusCode(401);
        tell(IdentityProvider.ROTATED);
        Instant end = Instant.now().plus(BOUND);
        while (getAreas(token).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }
}
