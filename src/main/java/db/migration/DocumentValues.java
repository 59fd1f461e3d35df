package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values of columns that are calculated from a document of {@link FormerStates}. */
final class DocumentValues {
    private static final int MAX_SPEAKER = 1_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern COUNCILLOR = Pattern.compile("^(councillor|cllr\\.?) (?=.)");

    /** Types of periods by their codes without the number. */
    private static final Map<String, String> PERIOD_TYPES = Map.ofEntries(
            Map.entry("FY", "FINANCIAL_YEAR"),
            Map.entry("FYQ", "FINANCIAL_QUARTER"),
            Map.entry("P", "FINANCIAL_HALF"),
            Map.entry("AY", "ACADEMIC_YEAR"),
            Map.entry("AYQ", "ACADEMIC_QUARTER"),
            Map.entry("T", "ACADEMIC_TERM"),
            Map.entry("TT", "AUTUMN_AND_SPRING_TERMS"),
            Map.entry("CY", "CALENDAR_YEAR"),
            Map.entry("CYQ", "CALENDAR_QUARTER"),
            Map.entry("RY", "REPORTING_YEAR"),
            Map.entry("M", "MONTH"),
            Map.entry("W", "WEEK"));

    private DocumentValues() {}

    static String string(JsonNode document, String field) {
        return document.hasNonNull(field) ? document.path(field).asText() : null;
    }

    static String name(JsonNode document, String field) {
        String text = string(document, field);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    static Stream<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(element -> !element.isNull())
                .map(JsonNode::asText);
    }

    static Object neighbours(JsonNode document) {
        JsonNode codes = document.path("statisticalNeighbours");
        return codes.isEmpty() ? null : strings(codes).collect(Collectors.joining(","));
    }

    static Object stepMonths(JsonNode document) {
        return switch (document.path("frequency").asText()) {
            case "monthly" -> 1;
            case "annual" -> 12;
            default -> 3;
        };
    }

    static Object yearStart(JsonNode document) {
        return switch (document.path("yearType").asText()) {
            case "academic" -> 9;
            case "calendar" -> 1;
            default -> 4;
        };
    }

    static Object dueAfterDays(JsonNode document) {
        if (document.hasNonNull("dueAfterDays")) {
            return document.path("dueAfterDays").asInt();
        }
        return switch (document.path("frequency").asText()) {
            case "monthly" -> 30;
            case "annual" -> 120;
            default -> 45;
        };
    }

    static Object definition(JsonNode document) {
        ObjectNode definition = without(document, "definitionVersion");
        definition.put("dueAfterDays", (Integer) dueAfterDays(document));
        return definition.toString();
    }

    /** The document without a field and without those of the revision. */
    static ObjectNode without(JsonNode document, String field) {
        ObjectNode content = document.deepCopy();
        content.remove(List.of(field, "revisionNumber", "recordedAt", "recordedBy"));
        return content;
    }

    static Object report(JsonNode document) {
        ObjectNode report = document.deepCopy();
        report.retain(
                "id",
                "type",
                "mode",
                "profile",
                "state",
                "fileHash",
                "created",
                "revised",
                "unchanged",
                "rejected",
                "skipped",
                "warnings",
                "warningsLeftOff",
                "errors",
                "errorsLeftOff",
                "sourceSystem",
                "revisionKind",
                "revisionReason");
        return report.toString();
    }

    static JsonNode progress(JsonNode document, String field) {
        return document.path("progress").path(field);
    }

    static String periodType(JsonNode document) {
        String code = document.path("periodType").asText();
        return PERIOD_TYPES.getOrDefault(DIGITS.matcher(code).replaceAll(""), code.toUpperCase(Locale.ROOT));
    }

    static Object months(JsonNode document) {
        String type = periodType(document);
        return type.equals("MONTH") ? 1 : type.endsWith("QUARTER") ? 3 : 12;
    }

    static Object publishedAt(JsonNode document) {
        String at = string(document, "publishedAt");
        return at == null ? null : OffsetDateTime.parse(at);
    }

    /** 7 before 7.2 before 7.10 before 10. */
    static Object agendaOrder(JsonNode document) {
        return document.path("meeting").asText() + "-"
                + DIGITS.matcher(document.path("number").asText())
                        .replaceAll(digits -> String.format(Locale.ROOT, "%06d", Integer.valueOf(digits.group())));
    }

    static Object speaker(JsonNode said) {
        String name = string(said.path("speaker"), "name");
        return name == null ? null : cut(name.toLowerCase(Locale.ROOT));
    }

    static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), MAX_SPEAKER));
    }

    static JsonNode numberedLinks(JsonNode document) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        document.path("links")
                .forEach(link -> links.add(((ObjectNode) link.deepCopy()).put("list_position", links.size() + 1)));
        return links;
    }

    static Object chain(JsonNode document) {
        return strings(document.path("chain")).collect(Collectors.joining(",", "[", "]"));
    }

    /** The names in a question, one a line, in lower case and without the title of a councillor. */
    static Object people(JsonNode document) {
        return Stream.of(
                        Stream.ofNullable(string(document, "askedBy")),
                        Stream.ofNullable(string(document, "addressee")),
                        StreamSupport.stream(document.path("answers").spliterator(), false)
                                .map(answer -> string(answer, "by"))
                                .filter(Objects::nonNull))
                .flatMap(Function.identity())
                .map(DocumentValues::plainName)
                .distinct()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    static String plainName(String name) {
        String collapsed = BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return COUNCILLOR.matcher(collapsed).replaceFirst("");
    }

    static JsonNode plainAliases(JsonNode document) {
        Set<String> plain = strings(document.path("aliases"))
                .map(alias -> alias.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ArrayNode aliases = JsonNodeFactory.instance.arrayNode();
        plain.forEach(aliases::add);
        return aliases;
    }
}
