package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import org.scrutiny.platform.problem.ProblemException;

/** Binds and validates a JSON node as strictly as a body. */
@Singleton
public class StrictBinder {
    private final ObjectMapper json;
    private final Validator validator;

    StrictBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Binds a node to a type.
     *
     * @throws ProblemException with a fault for each violated constraint, or for the first field that cannot be bound
     */
    public <T> T bind(JsonNode node, Class<T> type) {
        T content;
        try {
            content = json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
        BodyReader.check(validator.validate(content));
        return content;
    }
}
