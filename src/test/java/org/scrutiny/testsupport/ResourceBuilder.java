package org.scrutiny.testsupport;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the body of a resource field by field, and sends it.
 *
 * @param <B> the builder itself
 * @param <T> the record of the resource
 */
public abstract class ResourceBuilder<B extends ResourceBuilder<B, T>, T> {
    private final String path;
    private final Class<T> type;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    ResourceBuilder(String path, Class<T> type, Map<String, Object> fields) {
        this.path = path;
        this.type = type;
        this.fields.putAll(fields);
    }

    /** Sets a field; null leaves it out. */
    @SuppressWarnings("unchecked")
    public B with(String field, Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return (B) this;
    }

    public Map<String, Object> body() {
        return new LinkedHashMap<>(fields);
    }

    public Response post() {
        return RestTest.post(path, fields);
    }

    /** Replaces the resource with this key, which must have this version. */
    public Response put(String key, int version) {
        return RestTest.put(path + "/" + key, "\"" + version + "\"", fields);
    }

    /** Creates the resource, which must succeed. */
    public T create() {
        return RestTest.read(post(), 201, type);
    }

    /** Replaces the resource, which must succeed. */
    public T replace(String key, int version) {
        return RestTest.read(put(key, version), 200, type);
    }
}
