package org.scrutiny.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutiny.platform.json.StrictJson;

/**
 * The body of a resource, built field by field. A builder does not change: setting a field returns another one.
 *
 * @param <B> the builder itself
 * @param <T> the record of the resource
 */
public abstract class ResourceBuilder<B extends ResourceBuilder<B, T>, T> implements Cloneable {
    /** Reads and writes JSON as the service does. */
    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictJson().customize(JSON);
    }

    private final String path;
    private final Class<T> type;
    private Map<String, Object> fields;

    ResourceBuilder(String path, Class<T> type, Map<String, Object> fields) {
        this.path = path;
        this.type = type;
        this.fields = fields;
    }

    /** Sets a field; null leaves it out. */
    @SuppressWarnings("unchecked")
    public B with(String field, Object value) {
        try {
            ResourceBuilder<B, T> copy = (ResourceBuilder<B, T>) clone();
            copy.fields = new LinkedHashMap<>(fields);
            if (value == null) {
                copy.fields.remove(field);
            } else {
                copy.fields.put(field, value);
            }
            return (B) copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a field, or null. */
    public Object get(String field) {
        return fields.get(field);
    }

    public Map<String, Object> body() {
        return fields;
    }

    /** The body as the record that the service reads. */
    public <I> I input(Class<I> record) {
        return JSON.convertValue(fields, record);
    }

    public Response post() {
        return RestTest.post(path, this);
    }

    /** Replaces the resource with this key if it has this version. */
    public Response put(Object key, int version) {
        return put(key, "\"" + version + "\"");
    }

    /** Replaces the resource with this key if it has this entity tag; "*" matches any. */
    public Response put(Object key, String tag) {
        return RestTest.put(path + "/" + key, tag, this);
    }

    /** Creates the resource, which must succeed. */
    public T create() {
        return RestTest.read(post(), 201, type);
    }

    /** Replaces the resource, which must succeed. */
    public T replace(Object key, int version) {
        return RestTest.read(put(key, version), 200, type);
    }
}
