package org.scrutiny.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Production mode with {@link #PER_MINUTE} requests in a minute. */
public class FewRequests extends Production {
    public static final int PER_MINUTE = 40;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("scrutiny.requests-per-minute", Integer.toString(PER_MINUTE));
        return settings;
    }
}
