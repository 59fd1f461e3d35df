package org.scrutiny.app.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.scrutiny.platform.store.StoreWatch;

/** The store in the details of the service's health. Asynchronous, so that it takes no thread either. */
@Readiness
@Singleton
class StoreCheck implements AsyncHealthCheck {
    private final StoreWatch watch;

    StoreCheck(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("Store")
                        .status(watch.isReachable())
                        .build());
    }
}
