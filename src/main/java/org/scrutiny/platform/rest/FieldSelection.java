package org.scrutiny.platform.rest;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import java.util.Set;

/** The fields of each row that a client has selected. */
public final class FieldSelection extends SimpleBeanPropertyFilter {
    static final FieldSelection ALL = new FieldSelection(null, Set.of(), false);
    static final String FILTER = "fields";

    private final Class<? extends Record> row;
    private final Set<String> names;
    private final boolean omitsNull;

    /** @param row the type of the rows; null for all fields */
    FieldSelection(Class<? extends Record> row, Set<String> names, boolean omitsNull) {
        this.row = row;
        this.names = Set.copyOf(names);
        this.omitsNull = omitsNull;
    }

    /** Makes an object mapper apply a selection to a type of row, and ignore its own serializer. */
    @JsonFilter(FILTER)
    @JsonSerialize
    interface Filtered {}

    Class<? extends Record> row() {
        return row;
    }

    public boolean includes(String name) {
        return row == null || names.contains(name);
    }

    @Override
    public void serializeAsField(
            Object bean, JsonGenerator generator, SerializerProvider serializers, PropertyWriter field)
            throws Exception {
        if (includes(field.getName()) && !(omitsNull && ((BeanPropertyWriter) field).get(bean) == null)) {
            field.serializeAsField(bean, generator, serializers);
        }
    }
}
