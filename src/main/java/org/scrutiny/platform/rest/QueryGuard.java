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
 * Refuses parameters that would be dropped without a word: a query parameter that the operation does not have, an empty
 * one, a second value where one is read. A filter that fails must not return everything.
 */
@Provider
public class QueryGuard implements ContainerRequestFilter {
    private static final int MOST_VALUES = 200;

    /** For each operation its query parameters, and how many values each takes. */
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
        Map<String, Integer> most = known.computeIfAbsent(resource.getResourceMethod(), QueryGuard::parametersOf);
        sent.forEach((name, values) -> check(most, name, values));
    }

    private static void check(Map<String, Integer> most, String name, List<String> values) {
        if (!most.containsKey(name)) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNKNOWN_PARAMETER,
                    name,
                    "There is no query parameter '" + name + "' here. " + Suggestion.among(most.keySet(), name),
                    values.get(0));
        }
        checkText(name, values);
        refuse(values.contains(""), name, "is empty; give it a value or leave it out.");
        refuse(values.size() > most.get(name), name, "takes at most " + most.get(name) + " value(s).");
    }

    private static void checkText(String name, List<String> values) {
        refuse(!values.stream().allMatch(StorableText::isStorable), name, "holds a character that is no text.");
    }

    private static void refuse(boolean wrong, String name, String reason) {
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
            parameters.put(query.value(), Collection.class.isAssignableFrom(type) ? MOST_VALUES : 1);
        }
    }
}
