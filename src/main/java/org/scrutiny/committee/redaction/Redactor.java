package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Covers what was taken away wherever it stands. Each character but blanks is covered by a mark of its own, so that lines and
 * offsets hold.
 */
public final class Redactor {
    public static final char MARK = '\u2588';

    /** Where people write in words; all else is a code, a number or a time. */
    static final Set<String> PROSE = Set.of(
            "addressee",
            "aliases",
            "askedBy",
            "basis",
            "by",
            "decision",
            "description",
            "discussion",
            "documents",
            "heading",
            "jobTitle",
            "leadIn",
            "message",
            "name",
            "purpose",
            "raw",
            "report",
            "text",
            "title",
            "unplaced",
            "url");

    private final Fingerprinter fingerprinter;
    private final Set<Fingerprint> covered;
    private final List<Integer> lengths;
    private final ObjectMapper json;
    private final Predicate<String> where;

    /** @param covered what is covered; none changes nothing */
    Redactor(Fingerprinter fingerprinter, Collection<Fingerprint> covered, ObjectMapper json) {
        this(fingerprinter, Set.copyOf(covered), json, text -> true);
    }

    private Redactor(
            Fingerprinter fingerprinter, Set<Fingerprint> covered, ObjectMapper json, Predicate<String> where) {
        this.fingerprinter = fingerprinter;
        this.covered = covered;
        this.json = json;
        this.where = where;
        lengths = covered.stream()
                .map(Fingerprint::words)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** One that covers the same, but only in some texts. */
    public Redactor where(Predicate<String> texts) {
        return new Redactor(fingerprinter, covered, json, texts);
    }

    /** Whether a text has something that is covered already. */
    public static boolean isCovered(String text) {
        return text.indexOf(MARK) >= 0;
    }

    /** The text with marks; null for none. */
    public String cover(String text) {
        return text == null ? null : covered(text).toString();
    }

    /** How often something that is to be covered stands in the texts; null counts for nothing. */
    public int count(String... texts) {
        int times = 0;
        for (String text : texts) {
            times += text == null ? 0 : covered(text).times;
        }
        return times;
    }

    /** What people wrote in a JSON document, with marks; the same text if there is nothing to cover. */
    public String coverJson(String document) {
        try {
            JsonNode tree = json.readTree(document);
            return cover(tree) ? json.writeValueAsString(tree) : document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What people wrote in a value, with marks; the same value if there is nothing to cover. */
    public <T> T cover(T value, Class<T> type) {
        return cover(value, json.constructType(type));
    }

    /** The same of each in a list. */
    public <T> List<T> coverAll(List<T> values, Class<T> type) {
        return cover(values, json.getTypeFactory().constructCollectionType(List.class, type));
    }

    private <T> T cover(T value, JavaType type) {
        if (value == null || lengths.isEmpty()) {
            return value;
        }
        JsonNode tree = json.valueToTree(value);
        return cover(tree) ? json.convertValue(tree, type) : value;
    }

    /** Covers within a tree, and says whether anything was changed. */
    private boolean cover(JsonNode tree) {
        boolean changed = false;
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode prose = PROSE.contains(field.getKey()) ? prose(field.getValue()) : field.getValue();
                changed |= cover(prose) || !prose.equals(field.getValue());
                field.setValue(prose);
            }
        } else if (tree instanceof ArrayNode array) {
            for (JsonNode one : array) {
                changed |= cover(one);
            }
        }
        return changed;
    }

    /** A text or a list of texts with marks; the same node if there is nothing to cover. */
    private JsonNode prose(JsonNode node) {
        if (node.isTextual()) {
            Covered text = covered(node.textValue());
            return text.times == 0 ? node : TextNode.valueOf(text.toString());
        }
        if (node instanceof ArrayNode array && array.size() > 0) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(one -> copy.add(prose(one)));
            return copy.equals(array) ? array : copy;
        }
        return node;
    }

    private Covered covered(String text) {
        Covered result = new Covered(text);
        if (lengths.isEmpty()) {
            return result;
        }
        List<Fingerprinter.Word> words = Fingerprinter.words(text);
        int i = 0;
        while (i < words.size()) {
            i += coverAt(words, i, result);
        }
        return result.times == 0 || where.test(text) ? result : new Covered(text);
    }

    /** Covers the longest that begins with this word, and says how many words to go on. */
    private int coverAt(List<Fingerprinter.Word> words, int from, Covered result) {
        for (int length : lengths) {
            if (from + length <= words.size()) {
                List<Fingerprinter.Word> candidate = words.subList(from, from + length);
                if (covered.contains(fingerprinter.of(candidate))) {
                    result.mark(
                            candidate.get(0).start(), candidate.get(length - 1).end());
                    return length;
                }
            }
        }
        return 1;
    }

    private static final class Covered {
        private final StringBuilder text;
        private int times;

        private Covered(String text) {
            this.text = new StringBuilder(text);
        }

        private void mark(int start, int end) {
            times++;
            for (int i = start; i < end; i++) {
                if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                    text.setCharAt(i, MARK);
                }
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
