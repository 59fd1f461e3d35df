package org.scrutiny.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods of each path: of a resource by its annotations, of a page GET and HEAD. Collected when first needed. */
@Singleton
class AllowedMethods {
    private static final String PAGES = "META-INF/resources";
    private static final Pattern FRAMEWORK_PAGE =
            Pattern.compile("/q/(openapi(\\.json|\\.ya?ml|/)?|swagger-ui(/.*)?|health/(live|ready))");
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]+}");

    private final BeanManager beans;
    private Map<String, Set<String>> byPath;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of a path, separated by commas, as in the header Allow; null if nothing is served there. */
    String find(String path) {
        Set<String> methods = new TreeSet<>();
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        byPath().forEach((template, some) -> {
            if (plain.matches(template)) {
                methods.addAll(some);
            }
        });
        if (methods.isEmpty() && isPage(path)) {
            methods.add("GET");
        }
        if (methods.isEmpty()) {
            return null;
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static boolean isPage(String path) {
        return path.equals("/")
                || FRAMEWORK_PAGE.matcher(path).matches()
                || (!path.endsWith("/")
                        && Thread.currentThread().getContextClassLoader().getResource(PAGES + path) != null);
    }

    private synchronized Map<String, Set<String>> byPath() {
        if (byPath == null) {
            Map<String, Set<String>> found = new TreeMap<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                Class<?> resource = bean.getBeanClass();
                Path root = resource.getAnnotation(Path.class);
                if (root != null) {
                    Arrays.stream(resource.getMethods()).forEach(method -> add(found, root.value(), method));
                }
            }
            byPath = found;
        }
        return byPath;
    }

    private static void add(Map<String, Set<String>> found, String root, Method method) {
        Set<String> names = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            Path path = method.getAnnotation(Path.class);
            String template = root + (path == null ? "" : "/" + path.value());
            found.computeIfAbsent(TEMPLATE.matcher(template).replaceAll("[^/]+"), any -> new TreeSet<>())
                    .addAll(names);
        }
    }
}
