package org.scrutiny.platform.store;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Leaves a small file behind when the service stops. */
@Singleton
class StoreShutdown {
    void compact(@Observes ShutdownEvent event) {
        H2Housekeeping.compactOpenFiles();
    }
}
