package org.scrutiny.platform.http;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/** The methods of each path: of a resource those of its operations, of a page GET and HEAD. */
@Singleton
class AllowedMethods {
    private static final String PAGES = "META-INF/resources";
    private static final Pattern FRAMEWORK_PAGE =
            Pattern.compile("/q/(openapi(\\.json|\\.ya?ml|/)?|swagger-ui(/.*)?|health/(live|ready))");

    private final Endpoints endpoints;

    AllowedMethods(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The methods of a path, separated by commas, as in the header Allow; null if nothing is served there. */
    String find(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Set<String> methods = endpoints.methods(plain);
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
}
