package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test on a store of its own, filled as the first start of the service fills it. */
public class Demonstrated implements QuarkusTestProfile {
    /** The order of a class that changes the demonstration data: after those that only read it. */
    public static final int WRITES = Integer.MAX_VALUE;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("scrutiny.demonstration", "true");
    }
}
