package org.scrutiny.committee.minutes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The annotated minutes that stand outside the project. */
final class Gold {

    private static final Path FOLDER = Path.of("../shared/reference/minutes");

    private Gold() {}

    static String text(String name) throws IOException {
        assumeTrue(Files.exists(FOLDER), "annotated minutes are not here, so nothing to compare with");
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    }

    /** The code of a constant as clients meet it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(text(name));
    }
}
