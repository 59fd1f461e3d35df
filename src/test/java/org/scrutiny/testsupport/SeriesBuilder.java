package org.scrutiny.testsupport;

import java.util.Map;

/** The body of a resource of one series: an indicator in an area. */
public abstract class SeriesBuilder<B extends SeriesBuilder<B, T>, T> extends ResourceBuilder<B, T> {
    SeriesBuilder(String path, Class<T> type, Map<String, Object> fields) {
        super(path, type, fields);
    }

    public B of(String indicator) {
        return with("indicator", indicator);
    }

    public B in(String area) {
        return with("area", area);
    }
}
