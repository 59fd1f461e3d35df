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

/**
 * Stores the response of an idempotent operation, and replays it when the request is repeated. Runs within the
 * transaction of the operation, so that its effect and its response are committed together.
 */
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
    Object intercept(InvocationContext call) throws Exception {
        String key = IdempotencyKeys.read(routing.request().getHeader(IdempotencyKeys.HEADER));
        if (key == null) {
            return call.proceed();
        }
        String operation = routing.request().method() + " " + routing.request().path();
        String content = json.writeValueAsString(List.of(call.getParameters()));
        IdempotencyKeys.StoredResponse earlier = keys.begin(operation, key, content);
        if (earlier != null) {
            return replay(earlier, call.getMethod().getGenericReturnType());
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

    private Object replay(IdempotencyKeys.StoredResponse earlier, Type returned) {
        if (!(returned instanceof ParameterizedType response)) {
            return keys.entity(earlier, returned);
        }
        Object entity = keys.entity(earlier, response.getActualTypeArguments()[0]);
        RestResponse.ResponseBuilder<Object> builder = RestResponse.ResponseBuilder.create(earlier.status())
                .entity(entity)
                .header(REPLAYED, true);
        return earlier.location() == null
                ? builder.build()
                : builder.header(HttpHeaders.LOCATION, earlier.location()).build();
    }
}
