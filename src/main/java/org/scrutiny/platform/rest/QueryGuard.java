package org.scrutiny.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutiny.kernel.text.StorableText;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.problem.Suggestion;

/**
 * Rejects parameters that would otherwise be ignored: an unknown query parameter, an empty one, a second value where
 * one is allowed. A misspelt filter must not return everything.
 */
@Provider
public class QueryGuard implements ContainerRequestFilter {
    private static final int MAX_VALUES = 200;

    /** The query parameters of each operation, with their maximum number of values. */
    private final Map<Method, Map<String, Integer>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getPathParameters().forEach(QueryGuard::checkText);
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Integer> maxValues = known.computeIfAbsent(resource.getResourceMethod(), QueryGuard::parametersOf);
        sent.forEach((name, values) -> check(maxValues, name, values));
    }

    private static void check(Map<String, Integer> maxValues, String name, List<String> values) {
        if (!maxValues.containsKey(name)) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNKNOWN_PARAMETER,
                    name,
                    "There is no query parameter '" + name + "' here. " + Suggestion.among(maxValues.keySet(), name),
                    values.get(0));
        }
        checkText(name, values);
        reject(values.contains(""), name, "is empty. Give it a value or omit it.");
        int max = maxValues.get(name);
        reject(values.size() > max, name, max == 1 ? "can only be given once." : "takes at most " + max + " values.");
    }

    private static void checkText(String name, List<String> values) {
        reject(
                !values.stream().allMatch(StorableText::isStorable),
                name,
                "contains U+0000 or an unpaired surrogate. Remove it.");
    }

    private static void reject(boolean wrong, String name, String reason) {
        if (wrong) {
            throw ProblemException.ofParameter(ErrorCode.INVALID_PARAMETER, name, "'" + name + "' " + reason, null);
        }
    }

    private static Map<String, Integer> parametersOf(Method method) {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameters, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(parameters, field, field.getType());
                }
            }
        }
        return parameters;
    }

    private static void add(Map<String, Integer> parameters, AnnotatedElement place, Class<?> type) {
        QueryParam query = place.getAnnotation(QueryParam.class);
        if (query != null) {
            parameters.put(query.value(), Collection.class.isAssignableFrom(type) ? MAX_VALUES : 1);
        }
    }
}
