package org.scrutiny.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import org.scrutiny.platform.problem.ProblemException;

/** Reads a part of a body by the rules by which whole bodies are read. */
@Singleton
public class StrictBinder {
    private final ObjectMapper json;
    private final Validator validator;

    StrictBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The content, which keeps its constraints.
     *
     * @throws ProblemException naming every place that does not
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
