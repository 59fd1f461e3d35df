package org.scrutiny.figures.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.figures.validation.RuleWarning;

/** Writes and reads the warnings of a figure as JSON; null for none. */
@Singleton
class StoredWarnings {
    private static final TypeReference<List<RuleWarning>> TYPE = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredWarnings(ObjectMapper json) {
        this.json = json;
    }

    String write(List<RuleWarning> warnings) {
        try {
            return warnings.isEmpty() ? null : json.writeValueAsString(warnings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RuleWarning> read(String column) {
        try {
            return column == null ? List.of() : json.readValue(column, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
