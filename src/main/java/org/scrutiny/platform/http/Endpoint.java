package org.scrutiny.platform.http;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * An operation of a resource.
 *
 * @param method the HTTP method
 * @param path the template, such as {@code /v1/areas/{code}}
 * @param handler the method that serves it
 */
public record Endpoint(String method, String path, Method handler, List<String> segments) {
    Endpoint(String method, String path, Method handler) {
        this(method, path, handler, split(path));
    }

    static List<String> split(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    /** Whether the template matches a path with as many segments; a variable matches any segment but an empty one. */
    boolean matches(List<String> sent) {
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment) ? sent.get(i).isEmpty() : !segment.equals(sent.get(i))) {
                return false;
            }
        }
        return true;
    }

    long variables() {
        return segments.stream().filter(Endpoint::isVariable).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
