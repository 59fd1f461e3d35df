package org.scrutiny.testsupport;

import static io.restassured.path.json.config.JsonPathConfig.jsonPathConfig;
import static org.hamcrest.MatcherAssert.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the JSON paths of a response that consist of fields and indices. REST Assured compiles a Groovy script for every
 * path, which took most of the time of the REST tests; it still evaluates all other paths. As in Groovy, a field of a list
 * is the list of that field of its elements.
 */
final class JsonPaths {
    private static final List<Class<?>> VIEWS =
            List.of(Response.class, ValidatableResponse.class, ExtractableResponse.class);

    private static final Pattern STEP = Pattern.compile("(?:^|\\.)([A-Za-z_]\\w*)|\\[(\\d{1,6})]");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Left to Groovy: another kind of path, or one whose result would be an exception. */
    private static final Object UNKNOWN = new Object();

    private final String text;
    private Object root;

    private JsonPaths(String text) {
        this.text = text;
    }

    static Response of(Response response) {
        boolean isJson =
                response.contentType() != null && response.contentType().matches(".*/(.*\\+)?json.*");
        return isJson ? (Response) new JsonPaths(response.asString()).over(response) : response;
    }

    private Object over(Object target) {
        return Proxy.newProxyInstance(
                Response.class.getClassLoader(),
                VIEWS.stream().filter(view -> view.isInstance(target)).toArray(Class<?>[]::new),
                (proxy, method, arguments) -> invoke(proxy, target, method, arguments));
    }

    private Object invoke(Object proxy, Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("jsonPath") && arguments == null) {
            return new Fields();
        }
        if (method.getName().equals("path") && arguments.length == 2 && ((Object[]) arguments[1]).length == 0) {
            return new Fields().get((String) arguments[0]);
        }
        if (method.getName().equals("body") && areKnown(method, arguments)) {
            check(arguments[0], arguments[1]);
            Object[] further = (Object[]) arguments[2];
            for (int i = 0; i < further.length; i += 2) {
                check(further[i], further[i + 1]);
            }
            return proxy;
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result == target) {
                return method.getReturnType().isInstance(proxy) ? proxy : result;
            }
            return VIEWS.stream().anyMatch(view -> view.isInstance(result)) ? over(result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whether the call is body(path, matcher, path, matcher, …) with paths that this class evaluates. */
    private boolean areKnown(Method method, Object[] arguments) {
        if (arguments == null
                || arguments.length != 3
                || method.getParameterTypes()[0] != String.class
                || method.getParameterTypes()[1] != org.hamcrest.Matcher.class) {
            return false;
        }
        List<Object> paths = new ArrayList<>(List.of(arguments[0]));
        Object[] further = (Object[]) arguments[2];
        for (int i = 0; i < further.length; i += 2) {
            paths.add(further[i]);
        }
        return paths.stream().allMatch(path -> path instanceof String name && evaluate(name) != UNKNOWN);
    }

    @SuppressWarnings("unchecked")
    private void check(Object path, Object matcher) {
        assertThat(
                "JSON path " + path + " of " + text, evaluate((String) path), (org.hamcrest.Matcher<Object>) matcher);
    }

    private Object evaluate(String path) {
        Object value = root();
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length() && value != UNKNOWN) {
            if (!step.find(end) || step.start() != end) {
                return UNKNOWN;
            }
            value = step.group(1) == null
                    ? element(value, Integer.parseInt(step.group(2)))
                    : field(value, step.group(1));
            end = step.end();
        }
        return value;
    }

    private Object root() {
        if (root == null) {
            try {
                root = JSON.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + text, e);
            }
        }
        return root;
    }

    private static Object field(Object value, String name) {
        if (value instanceof Map<?, ?> fields) {
            return fields.get(name);
        }
        if (value instanceof List<?> elements) {
            List<Object> all = new ArrayList<>();
            elements.stream().filter(Objects::nonNull).forEach(element -> all.add(field(element, name)));
            return all.contains(UNKNOWN) ? UNKNOWN : all;
        }
        return UNKNOWN;
    }

    private static Object element(Object value, int index) {
        return value instanceof List<?> elements && index < elements.size() ? elements.get(index) : UNKNOWN;
    }

    /** The paths of {@link Response#jsonPath()}. */
    private final class Fields extends JsonPath {
        private final JsonPath other =
                new JsonPath(text).using(jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

        private Fields() {
            super(text);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T get(String path) {
            Object value = evaluate(path);
            return value == UNKNOWN ? other.get(path) : (T) value;
        }
    }
}
