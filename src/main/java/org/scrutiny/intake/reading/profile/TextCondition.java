package org.scrutiny.intake.reading.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutiny.intake.reading.text.Whitespace;

/**
 * A condition on the text of a column: one text, a list of texts of which it must be one, or {@code {"not": ...}} with the texts
 * that it must not be.
 */
public record TextCondition(List<String> texts, boolean isNegated) {
    private static final String NOT = "not";

    public TextCondition {
        texts = texts.stream().map(Whitespace::trim).toList();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TextCondition read(JsonNode json) {
        boolean isNegated = json.isObject() && json.size() == 1 && json.has(NOT);
        JsonNode written = isNegated ? json.get(NOT) : json;
        List<String> texts = new ArrayList<>();
        for (JsonNode text : written.isArray() ? written : List.of(written)) {
            if (!text.isTextual()) {
                throw new IllegalArgumentException("A condition is a text, a list of texts, or {\"not\": [...]}.");
            }
            texts.add(text.textValue());
        }
        return new TextCondition(texts, isNegated);
    }

    @JsonValue
    Object written() {
        return isNegated ? Map.of(NOT, texts) : texts.size() == 1 ? texts.get(0) : texts;
    }

    /** Whether a cell without surrounding blanks meets the condition. */
    public boolean accepts(String cell) {
        return texts.contains(cell) != isNegated;
    }

    @Override
    public String toString() {
        return (isNegated ? "not " : "") + String.join(" or ", texts);
    }
}
