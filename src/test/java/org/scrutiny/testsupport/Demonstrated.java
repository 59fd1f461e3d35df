package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test on a store of its own, filled as the first start of the service fills it. */
public class Demonstrated implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("scrutiny.demonstration", "true");
    }
}
