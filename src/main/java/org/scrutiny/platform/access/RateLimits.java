package org.scrutiny.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/**
 * Limits how many requests a caller may send to this process, and how many without valid credentials may come from an address.
 * The allowance of a minute can be used at once and grows back evenly.
 */
@Singleton
class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Allowances that are remembered. One that has not been used for a while is full, and so can be forgotten. */
    private static final int MAX_REMEMBERED = 10_000;

    /** An address without valid credentials has this share of a caller's allowance. */
    private static final int SHARE_OF_STRANGERS = 10;

    /** 0 for no limit. */
    private final int perMinute;

    private final Cache<String, Bucket> callers = remembered();
    private final Cache<String, Bucket> strangers = remembered();

    RateLimits(Settings settings) {
        this.perMinute = settings.mode() == Mode.PRODUCTION ? settings.requestsPerMinute() : 0;
    }

    private static Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterAccess(WINDOW)
                .build();
    }

    /** Counts a request and tells the caller how many are left. Returns null, or the failure of one that is too many. */
    ProblemException count(RoutingContext routing, Caller caller) {
        if (perMinute == 0) {
            return null;
        }
        ConsumptionProbe used = use(callers, caller.name(), perMinute);
        HttpServerResponse response = routing.response();
        response.putHeader("RateLimit-Policy", "\"caller\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.putHeader(
                "RateLimit",
                "\"caller\";r=" + used.getRemainingTokens() + ";t=" + seconds(used.getNanosToWaitForReset()));
        return failure(routing, used, "You have sent more than " + perMinute + " requests in a minute.");
    }

    /** The same of a request without valid credentials. */
    ProblemException countStranger(RoutingContext routing) {
        if (perMinute == 0) {
            return null;
        }
        int limit = Math.max(1, perMinute / SHARE_OF_STRANGERS);
        String address = routing.request().remoteAddress().hostAddress();
        return failure(
                routing,
                use(strangers, address, limit),
                "More than " + limit + " requests without valid credentials have come from your address in a minute.");
    }

    private static ConsumptionProbe use(Cache<String, Bucket> buckets, String key, int limit) {
        return buckets.get(
                        key,
                        unused -> Bucket.builder()
                                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                                .build())
                .tryConsumeAndReturnRemaining(1);
    }

    private static ProblemException failure(RoutingContext routing, ConsumptionProbe used, String detail) {
        if (used.isConsumed()) {
            return null;
        }
        routing.response().putHeader("Retry-After", Long.toString(seconds(used.getNanosToWaitForRefill())));
        return ProblemException.of(
                ErrorCode.TOO_MANY_REQUESTS,
                detail + " Wait for the time given in Retry-After, then go on more slowly.");
    }

    /** Rounded up, so that a client does not come too early. */
    private static long seconds(long nanos) {
        long second = Duration.ofSeconds(1).toNanos();
        return (nanos + second - 1) / second;
    }
}
