package org.scrutiny.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Within the transaction of the operation, so that its effect and its answer are kept together or not at all. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final RoutingContext routing;

    IdempotencyInterceptor(IdempotencyKeys keys, ObjectMapper json, RoutingContext routing) {
        this.keys = keys;
        this.json = json;
        this.routing = routing;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = IdempotencyKeys.read(routing.request().getHeader(IdempotencyKeys.HEADER));
        if (key == null) {
            return call.proceed();
        }
        String operation = routing.request().method() + " " + routing.request().path();
        String content = json.writeValueAsString(List.of(call.getParameters()));
        IdempotencyKeys.Answer known = keys.begin(operation, key, content);
        if (known != null) {
            return again(known, call.getMethod().getGenericReturnType());
        }
        Object result = call.proceed();
        if (result instanceof RestResponse<?> response) {
            String location = response.getHeaderString(HttpHeaders.LOCATION);
            keys.complete(operation, key, response.getStatus(), location, response.getEntity());
        } else {
            keys.complete(operation, key, 200, null, result);
        }
        return result;
    }

    private Object again(IdempotencyKeys.Answer known, Type returned) {
        if (!(returned instanceof ParameterizedType response)) {
            return keys.entity(known, returned);
        }
        Object entity = keys.entity(known, response.getActualTypeArguments()[0]);
        RestResponse.ResponseBuilder<Object> builder = RestResponse.ResponseBuilder.create(known.status())
                .entity(entity)
                .header(REPLAYED, true);
        return known.location() == null
                ? builder.build()
                : builder.header(HttpHeaders.LOCATION, known.location()).build();
    }
}
