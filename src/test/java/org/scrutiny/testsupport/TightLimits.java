package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test with limits that are easily reached: of time, memory and requests at once. */
public class TightLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("scrutiny.body-timeout", "2S"),
                Map.entry("scrutiny.upload-timeout", "4S"),
                Map.entry("scrutiny.body-memory", "1M"),
                Map.entry("scrutiny.max-uploads", "2"),
                Map.entry("scrutiny.max-exports", "2"),
                Map.entry("scrutiny.turn-timeout", "1S"),
                Map.entry("scrutiny.write-timeout", "2S"),
                Map.entry("scrutiny.largest-import", "20M"),
                Map.entry("quarkus.datasource.jdbc.max-size", "4"),
                Map.entry("quarkus.thread-pool.max-threads", "20"));
    }
}
