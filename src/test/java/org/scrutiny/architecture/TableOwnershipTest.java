package org.scrutiny.architecture;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Table;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is named only in the room that owns it: docs/decisions/0011. An import that goes the wrong way is seen by the
 * compiler and by {@link ArchitectureTest}; a table named in a statement is seen only here.
 */
class TableOwnershipTest {
    /** The room of each table. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            entry("history", "platform"),
            entry("catalogue", "platform"),
            entry("change_offset", "platform"),
            entry("idempotency_key", "platform"),
            entry("audit_entry", "platform"),
            entry("audit_pending", "platform"),
            entry("area", "figures"),
            entry("area_history", "figures"),
            entry("dashboard", "figures"),
            entry("dashboard_history", "figures"),
            entry("indicator", "figures"),
            entry("indicator_history", "figures"),
            entry("series", "figures"),
            entry("import_turn", "figures"),
            entry("observation", "figures"),
            entry("observation_history", "figures"),
            entry("sign_off", "figures"),
            entry("public_figure", "figures"),
            entry("sign_off_history", "figures"),
            entry("validation_rule", "figures"),
            entry("validation_rule_history", "figures"),
            entry("target", "figures"),
            entry("target_history", "figures"),
            entry("judgement", "figures"),
            entry("judgement_history", "figures"),
            entry("api_key", "figures"),
            entry("api_key_secret", "figures"),
            entry("meeting", "committee"),
            entry("meeting_history", "committee"),
            entry("agenda_item", "committee"),
            entry("agenda_item_history", "committee"),
            entry("minutes", "committee"),
            entry("meeting_comment", "committee"),
            entry("meeting_comment_history", "committee"),
            entry("comment_link", "committee"),
            entry("comment_link_history", "committee"),
            entry("utterance", "committee"),
            entry("utterance_history", "committee"),
            entry("question", "committee"),
            entry("question_history", "committee"),
            entry("question_indicator", "committee"),
            entry("question_indicator_history", "committee"),
            entry("question_deleted", "committee"),
            entry("person", "committee"),
            entry("person_history", "committee"),
            entry("person_alias", "committee"),
            entry("person_alias_history", "committee"),
            entry("person_turn", "committee"),
            entry("redaction", "committee"),
            entry("redaction_history", "committee"),
            entry("redaction_turn", "committee"),
            entry("import", "intake"),
            entry("import_history", "intake"),
            entry("import_profile", "intake"),
            entry("import_profile_history", "intake"),
            entry("import_number", "intake"),
            entry("import_part", "intake"));

    /** The one exception: the change feed merges both histories in their common order. */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            "org.scrutiny.answers.changefeed.ChangeReader", Set.of("history", "observation", "observation_history"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scrutiny");

    /** SQL is written with keywords in capitals and names in small letters, so prose does not match. */
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+([a-z_]+(?:\\s*,\\s*[a-z_]+)*)\\b");

    private static final Pattern MADE = Pattern.compile("CREATE TABLE (\\w+)");

    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+)");

    private static final Comparator<Path> BY_VERSION = Comparator.comparing(migration ->
            Integer.valueOf(migration.getFileName().toString().substring(1).replaceAll("_.*", "")));

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.sorted(BY_VERSION).toList()) {
                String text = Files.readString(migration);
                MADE.matcher(text).results().forEach(table -> made.add(table.group(1)));
                DROPPED.matcher(text).results().forEach(table -> made.remove(table.group(1)));
            }
        }
        assertEquals(made, new TreeSet<>(OWNERS.keySet()));
    }

    @Test
    void statementsNameOnlyTablesOfTheirRoom() throws IOException {
        List<String> violations = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            for (String table : tablesNamedIn(type)) {
                if (isForeign(type, table)) {
                    violations.add(type.getName() + " names the table " + table + " of " + OWNERS.get(table));
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void entitiesAreOfTablesOfTheirRoom() {
        List<String> violations = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Table.class)
                        && isForeign(type, type.getAnnotationOfType(Table.class).name()))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), violations);
    }

    private static boolean isForeign(JavaClass type, String table) {
        String room = type.getPackageName().split("\\.", -1)[2];
        return OWNERS.containsKey(table)
                && !OWNERS.get(table).equals(room)
                && !EXCEPTIONS.getOrDefault(type.getName(), Set.of()).contains(table);
    }

    private static Set<String> tablesNamedIn(JavaClass type) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (String constant : constants(type)) {
            STATEMENT
                    .matcher(constant)
                    .results()
                    .flatMap(statement -> Stream.of(statement.group(1).split("\\s*,\\s*")))
                    .filter(OWNERS::containsKey)
                    .forEach(tables::add);
        }
        return tables;
    }

    /** All texts of a class file's constant pool: the compiler has joined those that are written in parts. */
    private static List<String> constants(JavaClass type) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var in = new DataInputStream(
                type.getSource().orElseThrow().getUri().toURL().openStream())) {
            in.skipNBytes(8);
            int size = in.readUnsignedShort();
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // A long or a double takes two places.
                    }
                    default -> throw new IOException("Unknown constant " + tag + " in " + type.getName());
                }
            }
        }
        return texts;
    }
}
