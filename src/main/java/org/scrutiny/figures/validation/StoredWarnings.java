package org.scrutiny.figures.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The warnings of a figure as one column keeps them: JSON, or null for none. */
public final class StoredWarnings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<RuleWarning>> TYPE = new TypeReference<>() {};

    private StoredWarnings() {}

    static String text(List<RuleWarning> warnings) {
        try {
            return JSON.writeValueAsString(warnings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The warnings in a column. */
    public static List<RuleWarning> read(String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
