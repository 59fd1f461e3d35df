package org.scrutiny.platform.http;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The operations of all resources, by their annotations. Collected when first needed. */
@Singleton
public class Endpoints {
    private final BeanManager beans;
    /** By number of segments and method, because every request is looked up. */
    private volatile Map<Integer, Map<String, List<Endpoint>>> known;

    @Inject
    Endpoints(BeanManager beans) {
        this.beans = beans;
    }

    /** The operation that serves a request; null if there is none. HEAD is served as GET. */
    public Endpoint find(String method, String path) {
        String served = method.equals("HEAD") ? "GET" : method;
        List<String> segments = Endpoint.split(path);
        for (Endpoint endpoint : ofLength(segments.size()).getOrDefault(served, List.of())) {
            if (endpoint.matches(segments)) {
                return endpoint;
            }
        }
        return null;
    }

    /** The operation that a method of a resource serves; null if it serves none. */
    public Endpoint find(Method handler) {
        return all().values().stream()
                .flatMap(methods -> methods.values().stream())
                .flatMap(List::stream)
                .filter(endpoint -> endpoint.handler().equals(handler))
                .findFirst()
                .orElse(null);
    }

    /** The methods of the operations at a path. */
    Set<String> methods(String path) {
        List<String> segments = Endpoint.split(path);
        Set<String> methods = new TreeSet<>();
        ofLength(segments.size()).forEach((method, endpoints) -> {
            if (endpoints.stream().anyMatch(endpoint -> endpoint.matches(segments))) {
                methods.add(method);
            }
        });
        return methods;
    }

    private Map<String, List<Endpoint>> ofLength(int segments) {
        return all().getOrDefault(segments, Map.of());
    }

    private Map<Integer, Map<String, List<Endpoint>>> all() {
        Map<Integer, Map<String, List<Endpoint>>> all = known;
        if (all == null) {
            all =
                    of(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                                    .map(Bean::getBeanClass)
                                    .toList())
                            .stream()
                            .collect(groupingBy(endpoint -> endpoint.segments().size(), groupingBy(Endpoint::method)));
            known = all;
        }
        return all;
    }

    /** The operations of those classes that are resources; of several that match a path, the most specific comes first. */
    public static List<Endpoint> of(Collection<? extends Class<?>> classes) {
        List<Endpoint> found = new ArrayList<>();
        for (Class<?> resource : Set.copyOf(classes)) {
            Path root = resource.getAnnotation(Path.class);
            if (root != null) {
                Arrays.stream(resource.getMethods()).forEach(handler -> add(found, root.value(), handler));
            }
        }
        found.sort(Comparator.comparingLong(Endpoint::variables)
                .thenComparing(Endpoint::path)
                .thenComparing(Endpoint::method));
        return List.copyOf(found);
    }

    private static void add(List<Endpoint> found, String root, Method handler) {
        Arrays.stream(handler.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(method -> {
                    Path path = handler.getAnnotation(Path.class);
                    String template = root + (path == null ? "" : "/" + path.value());
                    found.add(new Endpoint(method.value(), template, handler));
                });
    }
}
