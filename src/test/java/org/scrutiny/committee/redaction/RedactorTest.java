package org.scrutiny.committee.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters of a text are masked. */
class RedactorTest {
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter("salt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | Jane Doe asked. | ████ ███ asked.",
                "Jane Doe | JANE  doe's son | ████  ███'s son",
                "Jane Doe | 'Jane\\n    Doe' | '████\\n    ███'",
                "Jane Doe | Jane\u00a0Doe, Jane-Doe | ████\u00a0███, ████████",
                "Jane Doe | Janet Doe and Jane Doering | Janet Doe and Jane Doering",
                "Jane Doe | Jane spoke. Then Doe. | Jane spoke. Then Doe.",
                "Jane Doe | Jane Jane Doe Doe | Jane ████ ███ Doe",
                "Jane; Jane Doe | Jane Doe and Jane | ████ ███ and ████",
                "943 476 5919 | NHS number 943-476-5919. | NHS number ████████████.",
                "jane.doe@example.org | Mail Jane.Doe@example.org | Mail ████████████████████",
                "Zo\u00eb | Zoe\u0308 and ZO\u00cb and Zoe | ████ and ███ and Zoe",
                "O'Neil | O\u2019Neil, O Neil | ██████, █ ████",
                "Jane Doe | nobody here | nobody here"
            })
    void masksWholeWords(String texts, String text, String masked) {
        Redactor redactor = redactorOf(texts.split("; "));
        String source = text.replace("\\n", "\n");
        assertThat(redactor.redact(source))
                .isEqualTo(masked.replace("\\n", "\n"))
                .hasSameSizeAs(source);
        assertThat(redactor.count(source) > 0).isEqualTo(Redactor.isRedacted(masked));
    }

    @Test
    void masksProseFieldsOnly() {
        String document =
                "{\"id\":\"7\",\"indicator\":\"JANE\",\"kind\":\"jane\",\"recordedBy\":\"jane\",\"text\":\"Ask Jane\","
                        + "\"heading\":{\"title\":\"Jane\"},\"aliases\":[\"Jane\",\"J. Doe\"],\"documents\":[{\"url\":\"/jane.pdf\"}]}";
        assertThat(redactorOf("Jane").redactJson(document, RedactionScope.EVERYWHERE))
                .isEqualTo(
                        "{\"id\":\"7\",\"indicator\":\"JANE\",\"kind\":\"jane\",\"recordedBy\":\"jane\",\"text\":\"Ask ████\","
                                + "\"heading\":{\"title\":\"████\"},\"aliases\":[\"████\",\"J. Doe\"],\"documents\":[{\"url\":\"/████.pdf\"}]}");
    }

    @Test
    void anotherStoreHasOtherFingerprints() {
        Fingerprint other = new Fingerprinter("other salt").hash(Fingerprinter.words("Jane Doe"));
        assertThat(FINGERPRINTER.hash(Fingerprinter.words("jane doe")))
                .isEqualTo(FINGERPRINTER.hash(Fingerprinter.words("Jane Doe")));
        assertThat(FINGERPRINTER.hash(Fingerprinter.words("Jane Doe"))).isNotEqualTo(other);
    }

    private static Redactor redactorOf(String... texts) {
        Set<Fingerprint> fingerprints = new HashSet<>();
        Arrays.stream(texts).forEach(text -> fingerprints.add(FINGERPRINTER.hash(Fingerprinter.words(text))));
        return new Redactor(
                new TextMask(FINGERPRINTER, fingerprints),
                new ObjectMapper(),
                Set.of("text", "title", "heading", "aliases", "documents", "url"));
    }
}
