package org.scrutiny.platform.http;

import io.quarkus.micrometer.runtime.binder.vertx.VertxMeterBinderAdapter;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import jakarta.inject.Singleton;
import org.scrutiny.platform.problem.MalformedRequests;

/** Puts {@link ServerMetrics} in front of the metrics of the HTTP server, which Quarkus gives no other access to. */
@Singleton
class ServerObserver implements VertxOptionsCustomizer {
    private final MalformedRequests malformed;

    ServerObserver(MalformedRequests malformed) {
        this.malformed = malformed;
    }

    @Override
    public void accept(VertxOptions options) {
        if (options.getMetricsOptions() instanceof VertxMetrics quarkus) {
            options.setMetricsOptions(new Adapter(quarkus, malformed));
        }
    }

    /** The adapter of Quarkus, which knows its settings only later; its parts that need none of them are inherited. */
    private static final class Adapter extends VertxMeterBinderAdapter {
        private final VertxMetrics quarkus;
        private final MalformedRequests malformed;

        Adapter(VertxMetrics quarkus, MalformedRequests malformed) {
            this.quarkus = quarkus;
            this.malformed = malformed;
        }

        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions options, SocketAddress address) {
            return observed(quarkus.createHttpServerMetrics(options, address));
        }

        private <R, W, S> HttpServerMetrics<R, W, S> observed(HttpServerMetrics<R, W, S> metrics) {
            return new ServerMetrics<>(metrics == null ? new HttpServerMetrics<>() {} : metrics, malformed::intercept);
        }
    }
}
