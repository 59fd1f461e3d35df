package org.scrutiny.platform.responsecache;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Caches the responses of operations with {@link CacheResponse}. */
@Provider
@CacheResponse
public class ResponseCacheInterceptor implements WriterInterceptor {
    private final ResponseCache cache;
    private final CacheDependencies dependencies;
    private final RoutingContext routing;

    ResponseCacheInterceptor(ResponseCache cache, CacheDependencies dependencies, RoutingContext routing) {
        this.cache = cache;
        this.dependencies = dependencies;
        this.routing = routing;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!cache.isOn() || !dependencies.isCacheable()) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        context.setOutputStream(written);
        context.proceed();
        byte[] body = written.toByteArray();
        cache.put(
                routing.request(), dependencies.response(context.getMediaType().toString(), body));
        client.write(body);
    }
}
