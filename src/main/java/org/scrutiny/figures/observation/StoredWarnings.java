package org.scrutiny.figures.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.util.List;
import org.scrutiny.figures.validation.RuleWarning;

/** Writes and reads the warnings of a figure as JSON; null for none. */
@Singleton
class StoredWarnings {
    private final ObjectMapper json;
    private final ObjectReader reader;

    StoredWarnings(ObjectMapper json) {
        this.json = json;
        this.reader = json.readerForListOf(RuleWarning.class);
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
            return column == null ? List.of() : reader.readValue(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
