package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of the documents that the log of changes held before {@link FormerStatesMigration}, and the columns that take them.
 * Frozen: it describes stores of that time, whatever the records of today look like.
 */
final class FormerStates {
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

    static final List<Kind> KINDS = List.of(
            Kind.of(
                    "area",
                    "area",
                    texts("code", "name", "la_code=laCode", "parent", "neighbours_version=neighboursVersion"),
                    constants("area_level=level"),
                    days("valid_from=validFrom", "valid_to=validTo"),
                    column("statistical_neighbours", FormerStates::neighbours)),
            Kind.of(
                    "dashboard",
                    "dashboard",
                    texts("title"),
                    integers("dashboard_number=number", "list_position=position")),
            Kind.of(
                    "indicator",
                    "indicator",
                    texts("code", "title", "unit"),
                    integers("dashboard", "decimals", "definition_version=definitionVersion"),
                    constants("state"),
                    column("step_months", FormerStates::stepMonths),
                    column("year_start", FormerStates::yearStart),
                    column("due_after_days", FormerStates::dueAfterDays),
                    column("definition", FormerStates::definition)),
            Kind.of(
                    "validation rule",
                    "validation_rule",
                    texts("name", "indicator", "reason"),
                    constants("kind", "severity", "measure"),
                    json("parameters"),
                    flags("active")),
            Kind.of(
                    "target",
                    "target",
                    numbered("id"),
                    texts("indicator", "area", "set_by=setBy", "rationale"),
                    constants("kind"),
                    numbers("target_value=value", "lower_bound=lower", "upper_bound=upper", "tolerance"),
                    days("valid_from=validFrom", "valid_to=validTo", "review_due=reviewDue"),
                    json("challenges")),
            Kind.of(
                    "judgement",
                    "judgement",
                    numbered("id"),
                    texts("indicator", "area", "reason"),
                    constants("kind", "cause"),
                    column("period_type", FormerStates::periodType),
                    days("period_start=periodStart", "period_end=periodEnd")),
            Kind.of(
                            "sign off",
                            "sign_off",
                            numbered("id"),
                            texts("area", "reason", "area_name=areaName"),
                            integers("dashboard", "figures"),
                            constants("state"),
                            column("period_type", FormerStates::periodType),
                            column("months", FormerStates::months),
                            days("period_start=periodStart", "period_end=periodEnd"),
                            column("published_at", FormerStates::publishedAt),
                            json("missing"))
                    .withAdded("area_name", "figures", "missing"),
            Kind.of(
                    "meeting",
                    "meeting",
                    numbered("id"),
                    texts("committee", "area"),
                    days("held_on=date"),
                    constants("status")),
            Kind.of(
                    "agenda item",
                    "agenda_item",
                    texts("id", "item_number=number", "title", "purpose", "report"),
                    column("list_order", FormerStates::agendaOrder),
                    numbered("meeting"),
                    json("resolutions")),
            Kind.of(
                            "comment",
                            "meeting_comment",
                            numbered("id", "meeting"),
                            texts("item", "heading", "comment_text=text"),
                            integers("dashboard", "list_position=position", "text_start=start", "text_end=end"),
                            json("utterances", "links"),
                            flags("links_reviewed=linksReviewed"))
                    .withChildren(
                            Child.of(
                                    "utterance",
                                    "comment_id",
                                    document -> document.path("utterances"),
                                    integers("list_position=position"),
                                    column("speaker", FormerStates::speaker),
                                    column("job_title", said -> cut(string(said.path("speaker"), "jobTitle"))),
                                    column("speaker_role", said -> name(said.path("speaker"), "role")),
                                    constants("kind")),
                            Child.of(
                                    "comment_link",
                                    "comment_id",
                                    FormerStates::numberedLinks,
                                    integers("list_position"),
                                    texts("indicator", "area"),
                                    days("period_start=periodStart", "period_end=periodEnd"))),
            Kind.of(
                            "question",
                            "question",
                            numbered("id", "meeting", "comment_id=comment", "promised_for=promisedFor"),
                            texts("question_text=text", "asked_by=askedBy", "addressee", "item"),
                            integers("dashboard"),
                            constants("kind", "state", "origin"),
                            days("due"),
                            json("answers", "indicators"),
                            column("chain", FormerStates::chain),
                            column("touched", document -> false),
                            column("people", FormerStates::people))
                    .withChildren(Child.of(
                            "question_indicator",
                            "question",
                            document -> document.path("indicators"),
                            column("indicator", JsonNode::asText))),
            Kind.of("person", "person", numbered("id"), texts("name"), json("aliases"))
                    .withChildren(Child.of(
                            "person_alias", "person", FormerStates::plainAliases, column("alias", JsonNode::asText))),
            Kind.of(
                            "redaction",
                            "redaction",
                            numbered("id", "meeting"),
                            constants("reason"),
                            texts("note"),
                            column("prints", document -> "[]"),
                            json("places"),
                            integers("text_count=textCount"))
                    .withAdded("text_count"),
            Kind.of(
                    "import",
                    "import",
                    texts("id", "profile", "file_name=fileName", "file_hash=fileHash"),
                    constants("resource_type=type", "import_mode=mode", "state"),
                    flags("dry_run=dryRun"),
                    column("file_size", document -> document.path("fileSize").asLong()),
                    column("report", FormerStates::report),
                    column("attempts", document -> 0),
                    column(
                            "cancelling",
                            document -> progress(document, "cancelling").asBoolean()),
                    column(
                            "bytes_read",
                            document -> progress(document, "bytesRead").asLong()),
                    column(
                            "rows_read",
                            document -> progress(document, "rowsRead").asLong())),
            Kind.of(
                    "import profile",
                    "import_profile",
                    texts("name"),
                    column("profile", document -> without(document, "name").toString())));

    private FormerStates() {}

    /**
     * A type of resource.
     *
     * @param type its name in the log
     * @param added the columns that its current rows lack
     */
    record Kind(String type, String table, List<Column> columns, List<Child> children, List<String> added) {
        @SafeVarargs
        private static Kind of(String type, String table, List<Column>... columns) {
            return new Kind(type, table, all(columns), List.of(), List.of());
        }

        private Kind withChildren(Child... tables) {
            return new Kind(type, table, columns, List.of(tables), added);
        }

        private Kind withAdded(String... names) {
            return new Kind(type, table, columns, children, List.of(names));
        }
    }

    /** A table with the rows by which a resource is searched. */
    record Child(String table, String key, Function<JsonNode, JsonNode> rows, List<Column> columns) {
        @SafeVarargs
        private static Child of(String table, String key, Function<JsonNode, JsonNode> rows, List<Column>... columns) {
            return new Child(table, key, rows, all(columns));
        }
    }

    /** A column and how it is read from a document. */
    record Column(String name, Function<JsonNode, Object> value) {}

    @SafeVarargs
    private static List<Column> all(List<Column>... columns) {
        List<Column> all = new ArrayList<>();
        for (List<Column> some : columns) {
            all.addAll(some);
        }
        return List.copyOf(all);
    }

    private static List<Column> column(String name, Function<JsonNode, Object> value) {
        return List.of(new Column(name, value));
    }

    /** @param names columns and their fields, as in {@code la_code=laCode}; only one name if they are equal */
    private static List<Column> columns(String[] names, BiFunction<JsonNode, String, Object> reader) {
        return Stream.of(names)
                .map(name -> {
                    int equals = name.indexOf('=');
                    String field = name.substring(equals + 1);
                    return new Column(
                            equals < 0 ? name : name.substring(0, equals),
                            document -> document.hasNonNull(field) ? reader.apply(document, field) : null);
                })
                .toList();
    }

    private static List<Column> texts(String... names) {
        return columns(names, FormerStates::string);
    }

    private static List<Column> constants(String... names) {
        return columns(names, FormerStates::name);
    }

    private static List<Column> integers(String... names) {
        return columns(names, (document, field) -> document.path(field).asInt());
    }

    private static List<Column> numbers(String... names) {
        return columns(names, (document, field) -> document.path(field).decimalValue());
    }

    private static List<Column> days(String... names) {
        return columns(names, (document, field) -> LocalDate.parse(string(document, field)));
    }

    /** Ids, which documents have as texts. */
    private static List<Column> numbered(String... names) {
        return columns(names, (document, field) -> Long.valueOf(string(document, field)));
    }

    /** Early documents lack some flags. */
    private static List<Column> flags(String... names) {
        return columns(names, (document, field) -> document.path(field).asBoolean()).stream()
                .map(flag -> new Column(flag.name, document -> Boolean.TRUE.equals(flag.value.apply(document))))
                .toList();
    }

    /** Values that their columns hold as JSON; early documents lack some lists. */
    private static List<Column> json(String... names) {
        return Stream.of(names)
                .map(name -> new Column(
                        name,
                        document ->
                                document.hasNonNull(name) ? document.path(name).toString() : "[]"))
                .toList();
    }

    private static String string(JsonNode document, String field) {
        return document.hasNonNull(field) ? document.path(field).asText() : null;
    }

    private static String name(JsonNode document, String field) {
        String text = string(document, field);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static Stream<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(element -> !element.isNull())
                .map(JsonNode::asText);
    }

    private static Object neighbours(JsonNode document) {
        JsonNode codes = document.path("statisticalNeighbours");
        return codes.isEmpty() ? null : strings(codes).collect(Collectors.joining(","));
    }

    private static Object stepMonths(JsonNode document) {
        return switch (document.path("frequency").asText()) {
            case "monthly" -> 1;
            case "annual" -> 12;
            default -> 3;
        };
    }

    private static Object yearStart(JsonNode document) {
        return switch (document.path("yearType").asText()) {
            case "academic" -> 9;
            case "calendar" -> 1;
            default -> 4;
        };
    }

    private static Object dueAfterDays(JsonNode document) {
        if (document.hasNonNull("dueAfterDays")) {
            return document.path("dueAfterDays").asInt();
        }
        return switch (document.path("frequency").asText()) {
            case "monthly" -> 30;
            case "annual" -> 120;
            default -> 45;
        };
    }

    private static Object definition(JsonNode document) {
        ObjectNode definition = without(document, "definitionVersion");
        definition.put("dueAfterDays", (Integer) dueAfterDays(document));
        return definition.toString();
    }

    /** The document without a field and without those of the revision. */
    private static ObjectNode without(JsonNode document, String field) {
        ObjectNode content = document.deepCopy();
        content.remove(List.of(field, "revisionNumber", "recordedAt", "recordedBy"));
        return content;
    }

    private static Object report(JsonNode document) {
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

    private static JsonNode progress(JsonNode document, String field) {
        return document.path("progress").path(field);
    }

    private static String periodType(JsonNode document) {
        String code = document.path("periodType").asText();
        return PERIOD_TYPES.getOrDefault(DIGITS.matcher(code).replaceAll(""), code.toUpperCase(Locale.ROOT));
    }

    private static Object months(JsonNode document) {
        String type = periodType(document);
        return type.equals("MONTH") ? 1 : type.endsWith("QUARTER") ? 3 : 12;
    }

    private static Object publishedAt(JsonNode document) {
        String at = string(document, "publishedAt");
        return at == null ? null : OffsetDateTime.parse(at);
    }

    /** 7 before 7.2 before 7.10 before 10. */
    private static Object agendaOrder(JsonNode document) {
        return document.path("meeting").asText() + "-"
                + DIGITS.matcher(document.path("number").asText())
                        .replaceAll(digits -> String.format(Locale.ROOT, "%06d", Integer.valueOf(digits.group())));
    }

    private static Object speaker(JsonNode said) {
        String name = string(said.path("speaker"), "name");
        return name == null ? null : cut(name.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), MAX_SPEAKER));
    }

    private static JsonNode numberedLinks(JsonNode document) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        document.path("links")
                .forEach(link -> links.add(((ObjectNode) link.deepCopy()).put("list_position", links.size() + 1)));
        return links;
    }

    private static Object chain(JsonNode document) {
        return strings(document.path("chain")).collect(Collectors.joining(",", "[", "]"));
    }

    /** The names in a question, one a line, in lower case and without the title of a councillor. */
    private static Object people(JsonNode document) {
        return Stream.of(
                        Stream.ofNullable(string(document, "askedBy")),
                        Stream.ofNullable(string(document, "addressee")),
                        StreamSupport.stream(document.path("answers").spliterator(), false)
                                .map(answer -> string(answer, "by"))
                                .filter(Objects::nonNull))
                .flatMap(Function.identity())
                .map(FormerStates::plainName)
                .distinct()
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String plainName(String name) {
        String collapsed = BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return COUNCILLOR.matcher(collapsed).replaceFirst("");
    }

    private static JsonNode plainAliases(JsonNode document) {
        Set<String> plain = strings(document.path("aliases"))
                .map(alias -> alias.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ArrayNode aliases = JsonNodeFactory.instance.arrayNode();
        plain.forEach(aliases::add);
        return aliases;
    }
}
