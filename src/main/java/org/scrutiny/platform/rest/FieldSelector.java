package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Applies the parameter {@code fields} to responses, after {@link ETags} has read the entity. A response with all fields is
 * left to the usual writer and costs nothing here.
 *
 * <p>An entity tag is that of the resource, whichever fields were selected: an address with other fields is another one to
 * every cache, and a tag that was read with any fields is valid in {@code If-Match}.
 */
@Provider
@Singleton
@Priority(Priorities.ENTITY_CODER)
public class FieldSelector implements ContainerResponseFilter {
    private final ObjectMapper json;
    private final RoutingContext routing;
    private final Map<Class<?>, ObjectMapper> filtered = new ConcurrentHashMap<>();

    FieldSelector(ObjectMapper json, RoutingContext routing) {
        this.json = json;
        this.routing = routing;
    }

    /** Selects the fields of the response to the running request. */
    public void select(SelectableFields fields, List<String> values) {
        FieldSelection selection = fields.parse(values);
        if (selection.row() != null) {
            routing.put(FieldSelection.FILTER, selection);
        }
    }

    public ObjectWriter writer(FieldSelection selection) {
        if (selection.row() == null) {
            return json.writer();
        }
        return filtered.computeIfAbsent(
                        selection.row(), row -> json.copy().addMixIn(row, FieldSelection.Filtered.class))
                .writer(new SimpleFilterProvider().addFilter(FieldSelection.FILTER, selection));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        FieldSelection selection = routing.get(FieldSelection.FILTER);
        if (selection == null || response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        try {
            response.setEntity(writer(selection).writeValueAsBytes(response.getEntity()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
