package org.scrutiny.testsupport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.scrutiny.platform.access.Authentication;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.access.SupplierScope;

/** Another kind of credentials beside API keys, which are checked while the request waits: {@code Authorization: Later NAME}. */
@Singleton
public class LaterAuthentication implements Authentication {
    public static final String SCHEME = "Later ";
    /** The name of a caller for whom the check fails. */
    public static final String FAILING = "failing";

    private static final long DELAY_MILLIS = 100;

    @Override
    public Future<Caller> identify(RoutingContext routing) {
        String header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            return Future.succeededFuture();
        }
        Promise<Caller> promise = Promise.promise();
        routing.vertx().setTimer(DELAY_MILLIS, elapsed -> {
            if (header.endsWith(FAILING)) {
                promise.fail("The check failed");
            } else {
                promise.complete(find(header.substring(SCHEME.length())));
            }
        });
        return promise.future();
    }

    @Override
    public String challenge(HttpServerRequest request) {
        return null;
    }

    @Override
    public Caller find(String name) {
        return name.equals("somebody") ? new Caller(name, Set.of(Role.ANALYST), SupplierScope.ALL) : null;
    }

    @Override
    public boolean hasCallers() {
        return false;
    }
}
