package org.scrutiny.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Applies the parameter {@code fields} to responses.
 *
 * <p>An entity tag is that of the resource, whichever fields were selected: an address with other fields is another one to
 * every cache, and a tag that was read with any fields is valid in {@code If-Match}.
 */
@Singleton
public class FieldSelector {
    private final ObjectMapper json;
    private final ObjectWriter all;
    private final RoutingContext routing;
    private final Map<Class<?>, ObjectMapper> filtered = new ConcurrentHashMap<>();

    FieldSelector(ObjectMapper json, RoutingContext routing) {
        this.json = json;
        this.all = json.writer();
        this.routing = routing;
    }

    /** Selects the fields of the response to the running request. */
    public void select(SelectableFields fields, List<String> values) {
        FieldSelection selection = fields.parse(values);
        if (selection.row() != null) {
            routing.put(FieldSelection.FILTER, selection);
        }
    }

    /** Returns a writer of the response to the running request. */
    public ObjectWriter writer() {
        FieldSelection selection = routing.get(FieldSelection.FILTER);
        return selection == null ? all : writer(selection);
    }

    public ObjectWriter writer(FieldSelection selection) {
        if (selection.row() == null) {
            return all;
        }
        return filtered.computeIfAbsent(
                        selection.row(), row -> json.copy().addMixIn(row, FieldSelection.Filtered.class))
                .writer(new SimpleFilterProvider().addFilter(FieldSelection.FILTER, selection));
    }
}
