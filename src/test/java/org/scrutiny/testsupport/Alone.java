package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test on a store that this process alone writes to, so that PostgreSQL responses are cached too. */
public class Alone implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("scrutiny.alone", "true");
    }
}
