package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Masks redacted wordings in texts, in the prose fields of records and in those of JSON documents. */
public final class Redactor {
    private final TextMask mask;
    private final ObjectMapper json;
    private final Set<String> proseFields;

    /** @param proseFields names of the fields that are masked in records and documents */
    Redactor(TextMask mask, ObjectMapper json, Set<String> proseFields) {
        this.mask = mask;
        this.json = json;
        this.proseFields = proseFields;
    }

    /** A redactor of the same wordings that changes only texts that meet a condition. */
    public Redactor where(Predicate<String> condition) {
        return new Redactor(mask.where(condition), json, proseFields);
    }

    /** Whether any of a text is masked already. */
    public static boolean isRedacted(String text) {
        return text.indexOf(TextMask.MARK) >= 0;
    }

    /** The masked text; null for null. */
    public String redact(String text) {
        return text == null ? null : mask.apply(text).text();
    }

    /** Counts the redacted wordings in the texts; null counts as an empty text. */
    public int count(String... texts) {
        int occurrences = 0;
        for (String text : texts) {
            occurrences += text == null ? 0 : mask.apply(text).occurrences();
        }
        return occurrences;
    }

    /** Masks the prose fields of a JSON document in a scope; returns the same string if there is nothing to mask. */
    String redactJson(String document, RedactionScope scope) {
        try {
            JsonNode tree = json.readTree(document);
            return scope.contains(tree) && redactFields(tree) ? json.writeValueAsString(tree) : document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Masks the prose fields of a record; returns the same object if there is nothing to mask. */
    public <T> T redact(T value, Class<T> type) {
        return redact(value, json.constructType(type));
    }

    /** Masks the prose fields of each record in a list; returns the same list if there is nothing to mask. */
    public <T> List<T> redactAll(List<T> values, Class<T> type) {
        return redact(values, json.getTypeFactory().constructCollectionType(List.class, type));
    }

    private <T> T redact(T value, JavaType type) {
        if (value == null || mask.isEmpty()) {
            return value;
        }
        JsonNode tree = json.valueToTree(value);
        return redactFields(tree) ? json.convertValue(tree, type) : value;
    }

    /** Masks the prose fields within a tree; returns whether anything changed. */
    private boolean redactFields(JsonNode tree) {
        boolean changed = false;
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode value = field.getValue();
                JsonNode masked = proseFields.contains(field.getKey()) ? redactProse(value) : value;
                changed |= redactFields(masked) || !masked.equals(value);
                field.setValue(masked);
            }
        } else if (tree instanceof ArrayNode array) {
            for (JsonNode element : array) {
                changed |= redactFields(element);
            }
        }
        return changed;
    }

    /** The masked text or list of texts; the same node if there is nothing to mask. */
    private JsonNode redactProse(JsonNode node) {
        if (node.isTextual()) {
            TextMask.Masked masked = mask.apply(node.textValue());
            return masked.occurrences() == 0 ? node : TextNode.valueOf(masked.text());
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(element -> copy.add(redactProse(element)));
            return copy.equals(array) ? array : copy;
        }
        return node;
    }
}
