package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The fields of the documents that the log of changes held before {@link FormerStatesMigration}, and the columns that take them.
 * Frozen: it describes stores of that time, whatever the records of today look like.
 */
final class FormerStates {
    static final List<Kind> KINDS = List.of(
            Kind.of(
                    "area",
                    "area",
                    texts("code", "name", "la_code=laCode", "parent", "neighbours_version=neighboursVersion"),
                    constants("area_level=level"),
                    days("valid_from=validFrom", "valid_to=validTo"),
                    column("statistical_neighbours", DocumentValues::neighbours)),
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
                    column("step_months", DocumentValues::stepMonths),
                    column("year_start", DocumentValues::yearStart),
                    column("due_after_days", DocumentValues::dueAfterDays),
                    column("definition", DocumentValues::definition)),
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
                    column("period_type", DocumentValues::periodType),
                    days("period_start=periodStart", "period_end=periodEnd")),
            Kind.of(
                            "sign off",
                            "sign_off",
                            numbered("id"),
                            texts("area", "reason", "area_name=areaName"),
                            integers("dashboard", "figures"),
                            constants("state"),
                            column("period_type", DocumentValues::periodType),
                            column("months", DocumentValues::months),
                            days("period_start=periodStart", "period_end=periodEnd"),
                            column("published_at", DocumentValues::publishedAt),
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
                    column("list_order", DocumentValues::agendaOrder),
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
                                    column("speaker", DocumentValues::speaker),
                                    column(
                                            "job_title",
                                            said -> DocumentValues.cut(
                                                    DocumentValues.string(said.path("speaker"), "jobTitle"))),
                                    column("speaker_role", said -> DocumentValues.name(said.path("speaker"), "role")),
                                    constants("kind")),
                            Child.of(
                                    "comment_link",
                                    "comment_id",
                                    DocumentValues::numberedLinks,
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
                            column("chain", DocumentValues::chain),
                            column("touched", document -> false),
                            column("people", DocumentValues::people))
                    .withChildren(Child.of(
                            "question_indicator",
                            "question",
                            document -> document.path("indicators"),
                            column("indicator", JsonNode::asText))),
            Kind.of("person", "person", numbered("id"), texts("name"), json("aliases"))
                    .withChildren(Child.of(
                            "person_alias", "person", DocumentValues::plainAliases, column("alias", JsonNode::asText))),
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
                    column("report", DocumentValues::report),
                    column("attempts", document -> 0),
                    column(
                            "cancelling",
                            document -> DocumentValues.progress(document, "cancelling")
                                    .asBoolean()),
                    column(
                            "bytes_read",
                            document -> DocumentValues.progress(document, "bytesRead")
                                    .asLong()),
                    column(
                            "rows_read",
                            document -> DocumentValues.progress(document, "rowsRead")
                                    .asLong())),
            Kind.of(
                    "import profile",
                    "import_profile",
                    texts("name"),
                    column(
                            "profile",
                            document -> DocumentValues.without(document, "name").toString())));

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
        return columns(names, DocumentValues::string);
    }

    private static List<Column> constants(String... names) {
        return columns(names, DocumentValues::name);
    }

    private static List<Column> integers(String... names) {
        return columns(names, (document, field) -> document.path(field).asInt());
    }

    private static List<Column> numbers(String... names) {
        return columns(names, (document, field) -> document.path(field).decimalValue());
    }

    private static List<Column> days(String... names) {
        return columns(names, (document, field) -> LocalDate.parse(DocumentValues.string(document, field)));
    }

    /** Ids, which documents have as texts. */
    private static List<Column> numbered(String... names) {
        return columns(names, (document, field) -> Long.valueOf(DocumentValues.string(document, field)));
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
}
