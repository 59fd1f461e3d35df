package org.scrutiny.testsupport;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutiny.figures.apikey.ApiKeyInput;
import org.scrutiny.figures.apikey.ApiKeys;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.settings.Mode;
import org.scrutiny.platform.settings.Settings;

/**
 * Creates an API key for each role before the service checks that there is one, and one with all roles but that of a supplier. Also
 * counts the connections that requests take from the pool.
 */
@Singleton
public class ProductionKeys implements AgroalPoolInterceptor {
    /** The name of the key with all roles but one. */
    public static final String ALL = "all";

    private final Map<String, IssuedApiKey> byName = new ConcurrentHashMap<>();
    private final AtomicLong connections = new AtomicLong();

    @ActivateRequestContext
    void create(@Observes @Priority(1) StartupEvent start, Settings settings, ApiKeys keys, CurrentCaller current) {
        if (settings.mode() == Mode.PRODUCTION) {
            current.set(Caller.ofService("test"));
            List<Role> roles = List.of(Role.READER, Role.ANALYST, Role.CLERK, Role.PUBLISHER, Role.ADMINISTRATOR);
            roles.forEach(role -> create(keys, role.name().toLowerCase(Locale.ROOT), List.of(role)));
            create(keys, ALL, roles);
        }
    }

    private void create(ApiKeys keys, String name, List<Role> roles) {
        byName.put(name, keys.create(new ApiKeyInput(name, roles, null, null, null)));
    }

    public IssuedApiKey find(String name) {
        return byName.get(name);
    }

    @Override
    public void onConnectionAcquire(Connection acquired) {
        connections.incrementAndGet();
    }

    /** How often a connection was taken from the pool. */
    public long connections() {
        return connections.get();
    }
}
