package org.scrutiny.platform.responsecache;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.scrutiny.platform.http.UriTemplate;
import org.scrutiny.platform.rest.FieldSelector;

/** Writes records as JSON, in one piece, and caches complete responses with known dependencies. */
@Provider
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodyWriter implements ServerMessageBodyWriter<Record> {
    private final FieldSelector selector;
    private final ResponseCache cache;
    private final CacheDependencies dependencies;
    private final RoutingContext routing;

    JsonBodyWriter(
            FieldSelector selector, ResponseCache cache, CacheDependencies dependencies, RoutingContext routing) {
        this.selector = selector;
        this.cache = cache;
        this.dependencies = dependencies;
        this.routing = routing;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeResponse(Record body, Type generic, ServerRequestContext context) throws IOException {
        byte[] written = selector.writer().writeValueAsBytes(body);
        if (cache.isOn() && dependencies.isCacheable()) {
            cache.put(
                    routing,
                    dependencies.response(
                            context.getResponseMediaType().toString(), UriTemplate.find(routing.request()), written));
        }
        context.serverResponse().end(written);
    }

    @Override
    public void writeTo(
            Record body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(selector.writer().writeValueAsBytes(body));
    }
}
