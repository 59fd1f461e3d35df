package org.scrutiny.platform.responsecache;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written as the answer of an operation that says what the answer was made from. */
@Provider
@CacheResponse
public class ResponseCacheInterceptor implements WriterInterceptor {
    private final ResponseCache answers;
    private final CacheDependencies cacheDependencies;
    private final RoutingContext routing;

    ResponseCacheInterceptor(ResponseCache answers, CacheDependencies cacheDependencies, RoutingContext routing) {
        this.answers = answers;
        this.cacheDependencies = cacheDependencies;
        this.routing = routing;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!answers.areOn() || !cacheDependencies.canKeep()) {
            context.proceed();
            return;
        }
        OutputStream client = context.getOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        context.setOutputStream(written);
        context.proceed();
        byte[] body = written.toByteArray();
        answers.keep(
                CachedResponseRoute.address(routing.request()),
                cacheDependencies.keep(context.getMediaType().toString(), body));
        client.write(body);
    }
}
