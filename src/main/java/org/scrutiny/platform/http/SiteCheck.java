package org.scrutiny.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.RequestCheck;
import org.scrutiny.platform.settings.Loopback;

/**
 * Keeps websites in the browser of a user from using the service behind the user's back. A site that resolves its own name to
 * a loopback address is recognised by the Host header, and a site that sends a write by the headers that browsers add.
 */
@Singleton
class SiteCheck implements RequestCheck {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final BaseAddress base;
    private final boolean corsEnabled;
    private final boolean forManagement;

    SiteCheck(
            BaseAddress base,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean corsEnabled,
            @ConfigProperty(name = "quarkus.management.host") String managementHost) {
        this.base = base;
        this.corsEnabled = corsEnabled;
        this.forManagement = Loopback.isNameOf(managementHost);
    }

    /** On an address that other machines reach, the host of a request can be any name of this one. */
    @Override
    public boolean isForManagement() {
        return forManagement;
    }

    @Override
    public ProblemException findFailure(HttpServerRequest request) {
        if (!base.isKnownHost(request)) {
            return ProblemException.of(
                    ErrorCode.UNKNOWN_HOST,
                    "The service listens on a loopback address and answers only to the hosts localhost and 127.0.0.1, and to"
                            + " that of SCRUTINY_BASE_URL.");
        }
        // With CORS, its filter decides which sites may write.
        boolean accepted = READS.contains(request.method()) || corsEnabled || !isCrossSite(request);
        return accepted
                ? null
                : ProblemException.of(
                        ErrorCode.CROSS_SITE,
                        "A page of another website sent this request. Only this service's own pages may write.");
    }

    private boolean isCrossSite(HttpServerRequest request) {
        String site = request.headers().get(SITE);
        String origin = request.headers().get(HttpHeaders.ORIGIN);
        return (site != null && OTHER_SITES.contains(site)) || (origin != null && !base.isOwn(origin, request));
    }
}
