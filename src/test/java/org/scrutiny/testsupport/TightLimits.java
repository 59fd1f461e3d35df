package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test with limits that are easily reached: of time, memory and requests at once. */
public class TightLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "scrutiny.body-timeout", "2S",
                "scrutiny.upload-timeout", "4S",
                "scrutiny.body-memory", "1M",
                "scrutiny.max-uploads", "2",
                "scrutiny.turn-timeout", "1S",
                "scrutiny.largest-import", "20M",
                "quarkus.thread-pool.max-threads", "20");
    }
}
