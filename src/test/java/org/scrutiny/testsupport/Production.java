package org.scrutiny.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs a test in production mode, with the keys of {@link ProductionKeys}. Nothing asks the store in the background. */
public class Production implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "scrutiny.mode", "production",
                "scrutiny.secret", "0123456789abcdefghijklmnopqrstuv",
                "scrutiny.embedded-database", "true",
                "scrutiny.api-pages", "true",
                "scrutiny.requests-per-minute", "0",
                "scrutiny.alone", "true",
                "quarkus.scheduler.enabled", "false");
    }
}
