package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.kernel.text.Vocabulary;

/** The word lists of the parser and of the links, as a reviewer expects to find them. */
class VocabulariesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FOLDER = Path.of("src/main/resources/minutes");
    private static final Set<String> BY_KIND = Set.of(
            "labels",
            "passives-heard",
            "passives-it-was",
            "passives-nouns",
            "passives-told",
            "reported-kinds",
            "responses",
            "speech-verbs");
    /** Read with all their sections, which are other roles or terms. */
    private static final Set<String> READ_WHOLE = Set.of("dashboard-synonyms", "groups");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        }
    }

    private static Vocabulary load(String name) {
        return Vocabulary.load("minutes/" + name + ".txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void linesAreSorted(String name) {
        assertThat(load(name).sections())
                .allSatisfy(
                        (section, wordings) -> assertThat(List.copyOf(wordings)).isSorted());
    }

    /** The parser compares in lower case with straight apostrophes; only honours are compared as written. */
    @ParameterizedTest
    @MethodSource("names")
    void wordingsAreInLowerCase(String name) {
        load(name)
                .sections()
                .forEach((section, wordings) -> assertThat(wordings).allSatisfy(wording -> {
                    String expected = section.equals("HONOURS")
                            ? wording.toUpperCase(Locale.ROOT)
                            : wording.toLowerCase(Locale.ROOT).replace('’', '\'');
                    assertThat(wording).isEqualTo(expected);
                }));
    }

    @Test
    void noWordingIsUnderTwoKinds() {
        BY_KIND.forEach(
                name -> assertThat(load(name).kinds(UtteranceKind.class)).isNotEmpty());
        assertThat(load("groups").kinds(SpeakerRole.class)).isNotEmpty();
        assertThat(load("dashboard-synonyms").sections().values().stream().flatMap(Set::stream))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySectionIsUsed(String name) throws IOException {
        var users = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                if (source.contains("\"minutes/" + name + ".txt\"")) {
                    users.append(source);
                }
            }
        }
        assertThat(users).as("a class that loads it").isNotEmpty();
        if (!BY_KIND.contains(name) && !READ_WHOLE.contains(name)) {
            assertThat(load(name).sections().keySet())
                    .allSatisfy(section -> assertThat(users).contains(".section(\"" + section + "\")"));
        }
    }
}
