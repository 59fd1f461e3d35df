package org.scrutiny.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private enum Size {
        SMALL,
        LARGE
    }

    @Test
    void readsSectionsOfWordings() {
        Vocabulary sizes = Vocabulary.load("vocabulary/sizes.txt");

        assertThat(sizes.sections().keySet()).containsExactly("SMALL", "LARGE");
        assertThat(sizes.section("SMALL")).containsExactly("rather small", "small");
        assertThat(sizes.kinds(Size.class))
                .isEqualTo(Map.of("small", Size.SMALL, "rather small", Size.SMALL, "large", Size.LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, is missing",
        "before-heading, 'line 2: a wording before the first [SECTION]'",
        "blanks, 'line 3: neither a [SECTION] nor words with single spaces between them: rather  small'",
        "bar, 'line 2: neither a [SECTION] nor words with single spaces between them: small|tiny'",
        "heading, 'line 3: neither a [SECTION] nor words with single spaces between them: [large]'",
        "repeated, 'line 4: a repeated wording: small'",
        "two-sections, 'line 4: a second section SMALL'",
        "empty-section, 'line 3: no wording in section LARGE'",
    })
    void rejectsAMissingOrMalformedResource(String name, String message) {
        String resource = "vocabulary/" + name + ".txt";
        assertThatThrownBy(() -> Vocabulary.load(resource))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(resource)
                .hasMessageEndingWith(message);
    }

    @Test
    void rejectsAnUnknownSection() {
        Vocabulary sizes = Vocabulary.load("vocabulary/sizes.txt");
        assertThatThrownBy(() -> sizes.section("MEDIUM")).hasMessage("vocabulary/sizes.txt has no section MEDIUM");
        for (String name : List.of("unknown-kind", "two-kinds")) {
            Vocabulary kinds = Vocabulary.load("vocabulary/" + name + ".txt");
            assertThatThrownBy(() -> kinds.kinds(Size.class))
                    .hasMessage("vocabulary/" + name + ".txt, line 3: "
                            + (name.equals("two-kinds")
                                    ? "in another section too: small"
                                    : "no Size is called MEDIUM"));
        }
    }
}
