package org.scrutiny.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a test in production mode with an {@link IdentityProvider} beside the API keys. */
public class ProductionWithTokens extends Production {
    public static final String AUDIENCE = "api://scrutiny";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("scrutiny.oidc.audience", AUDIENCE);
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityProvider.class));
    }
}
