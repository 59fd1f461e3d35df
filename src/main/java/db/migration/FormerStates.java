package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
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
                    text("code"),
                    text("name"),
                    constant("area_level", "level"),
                    text("la_code", "laCode"),
                    text("parent"),
                    day("valid_from", "validFrom"),
                    day("valid_to", "validTo"),
                    new Column("statistical_neighbours", FormerStates::neighbours),
                    text("neighbours_version", "neighboursVersion")),
            Kind.of(
                    "dashboard",
                    "dashboard",
                    integer("dashboard_number", "number"),
                    text("title"),
                    integer("list_position", "position")),
            Kind.of(
                    "indicator",
                    "indicator",
                    text("code"),
                    text("title"),
                    integer("dashboard"),
                    text("unit"),
                    integer("decimals"),
                    constant("state"),
                    integer("definition_version", "definitionVersion"),
                    new Column("step_months", FormerStates::stepMonths),
                    new Column("year_start", FormerStates::yearStart),
                    new Column("due_after_days", FormerStates::dueAfterDays),
                    new Column("definition", FormerStates::definition)),
            Kind.of(
                    "validation rule",
                    "validation_rule",
                    text("name"),
                    constant("kind"),
                    constant("severity"),
                    text("indicator"),
                    constant("measure"),
                    json("parameters"),
                    text("reason"),
                    flag("active")),
            Kind.of(
                    "target",
                    "target",
                    id(),
                    text("indicator"),
                    text("area"),
                    constant("kind"),
                    number("target_value", "value"),
                    number("lower_bound", "lower"),
                    number("upper_bound", "upper"),
                    number("tolerance", "tolerance"),
                    day("valid_from", "validFrom"),
                    day("valid_to", "validTo"),
                    text("set_by", "setBy"),
                    text("rationale"),
                    day("review_due", "reviewDue"),
                    json("challenges")),
            Kind.of(
                    "judgement",
                    "judgement",
                    id(),
                    constant("kind"),
                    text("indicator"),
                    text("area"),
                    new Column("period_type", FormerStates::periodType),
                    day("period_start", "periodStart"),
                    day("period_end", "periodEnd"),
                    constant("cause"),
                    text("reason")),
            Kind.of(
                            "sign off",
                            "sign_off",
                            id(),
                            integer("dashboard"),
                            text("area"),
                            new Column("period_type", FormerStates::periodType),
                            day("period_start", "periodStart"),
                            day("period_end", "periodEnd"),
                            new Column("months", FormerStates::months),
                            constant("state"),
                            text("reason"),
                            new Column("published_at", FormerStates::publishedAt),
                            text("area_name", "areaName"),
                            integer("figures"),
                            json("missing"))
                    .withAdded("area_name", "figures", "missing"),
            Kind.of(
                    "meeting",
                    "meeting",
                    id(),
                    text("committee"),
                    day("held_on", "date"),
                    constant("status"),
                    text("area")),
            Kind.of(
                    "agenda item",
                    "agenda_item",
                    text("id"),
                    new Column("list_order", FormerStates::agendaOrder),
                    reference("meeting", "meeting"),
                    text("item_number", "number"),
                    text("title"),
                    text("purpose"),
                    text("report"),
                    json("resolutions")),
            Kind.of(
                            "comment",
                            "meeting_comment",
                            id(),
                            reference("meeting", "meeting"),
                            text("item"),
                            integer("dashboard"),
                            text("heading"),
                            integer("list_position", "position"),
                            text("comment_text", "text"),
                            integer("text_start", "start"),
                            integer("text_end", "end"),
                            json("utterances"),
                            json("links"),
                            flag("links_reviewed", "linksReviewed"))
                    .withChildren(
                            new Child(
                                    "utterance",
                                    "comment_id",
                                    document -> document.path("utterances"),
                                    integer("list_position", "position"),
                                    new Column("speaker", FormerStates::speaker),
                                    new Column("job_title", said -> cut(string(said.path("speaker"), "jobTitle"))),
                                    new Column("speaker_role", said -> name(said.path("speaker"), "role")),
                                    constant("kind")),
                            new Child(
                                    "comment_link",
                                    "comment_id",
                                    FormerStates::numberedLinks,
                                    integer("list_position"),
                                    text("indicator"),
                                    text("area"),
                                    day("period_start", "periodStart"),
                                    day("period_end", "periodEnd"))),
            Kind.of(
                            "question",
                            "question",
                            id(),
                            text("question_text", "text"),
                            text("asked_by", "askedBy"),
                            text("addressee"),
                            reference("meeting", "meeting"),
                            text("item"),
                            reference("comment_id", "comment"),
                            integer("dashboard"),
                            constant("kind"),
                            constant("state"),
                            day("due", "due"),
                            json("answers"),
                            new Column("chain", FormerStates::chain),
                            reference("promised_for", "promisedFor"),
                            constant("origin"),
                            new Column("touched", document -> false),
                            new Column("people", FormerStates::people),
                            json("indicators"))
                    .withChildren(new Child(
                            "question_indicator",
                            "question",
                            document -> document.path("indicators"),
                            new Column("indicator", JsonNode::asText))),
            Kind.of("person", "person", id(), text("name"), json("aliases"))
                    .withChildren(new Child(
                            "person_alias",
                            "person",
                            FormerStates::plainAliases,
                            new Column("alias", JsonNode::asText))),
            Kind.of(
                            "redaction",
                            "redaction",
                            id(),
                            reference("meeting", "meeting"),
                            constant("reason"),
                            text("note"),
                            new Column("prints", document -> "[]"),
                            json("places"),
                            integer("text_count", "textCount"))
                    .withAdded("text_count"),
            Kind.of(
                    "import",
                    "import",
                    text("id"),
                    constant("resource_type", "type"),
                    constant("import_mode", "mode"),
                    text("profile"),
                    constant("state"),
                    text("file_name", "fileName"),
                    text("file_hash", "fileHash"),
                    new Column(
                            "file_size", document -> document.path("fileSize").asLong()),
                    new Column("report", FormerStates::report),
                    flag("dry_run", "dryRun"),
                    new Column("attempts", document -> 0),
                    new Column(
                            "cancelling",
                            document -> progress(document, "cancelling").asBoolean()),
                    new Column(
                            "bytes_read",
                            document -> progress(document, "bytesRead").asLong()),
                    new Column(
                            "rows_read",
                            document -> progress(document, "rowsRead").asLong())),
            Kind.of(
                    "import profile",
                    "import_profile",
                    text("name"),
                    new Column("profile", document -> without(document, "name").toString())));

    private FormerStates() {}

    /**
     * A type of resource.
     *
     * @param type its name in the log
     * @param added the columns that its current rows lack
     */
    record Kind(String type, String table, List<Column> columns, List<Child> children, List<String> added) {
        private static Kind of(String type, String table, Column... columns) {
            return new Kind(type, table, List.of(columns), List.of(), List.of());
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
        private Child(String table, String key, Function<JsonNode, JsonNode> rows, Column... columns) {
            this(table, key, rows, List.of(columns));
        }
    }

    /** A column and how it is read from a document. */
    record Column(String name, Function<JsonNode, Object> value) {}

    private static Column text(String name) {
        return text(name, name);
    }

    private static Column text(String name, String field) {
        return new Column(name, document -> string(document, field));
    }

    private static Column constant(String name) {
        return constant(name, name);
    }

    private static Column constant(String name, String field) {
        return new Column(name, document -> name(document, field));
    }

    private static Column integer(String name) {
        return integer(name, name);
    }

    private static Column integer(String name, String field) {
        return new Column(
                name,
                document -> document.hasNonNull(field) ? document.path(field).asInt() : null);
    }

    private static Column number(String name, String field) {
        return new Column(
                name,
                document -> document.hasNonNull(field) ? document.path(field).decimalValue() : null);
    }

    private static Column flag(String name) {
        return flag(name, name);
    }

    private static Column flag(String name, String field) {
        return new Column(name, document -> document.path(field).asBoolean());
    }

    private static Column day(String name, String field) {
        return new Column(
                name,
                document -> document.hasNonNull(field)
                        ? LocalDate.parse(document.path(field).asText())
                        : null);
    }

    private static Column id() {
        return reference("id", "id");
    }

    private static Column reference(String name, String field) {
        return new Column(
                name,
                document -> document.hasNonNull(field)
                        ? Long.valueOf(document.path(field).asText())
                        : null);
    }

    /** A value that its column holds as JSON; early documents lack some lists. */
    private static Column json(String field) {
        return new Column(
                field,
                document -> document.hasNonNull(field) ? document.path(field).toString() : "[]");
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
