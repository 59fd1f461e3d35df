package org.scrutiny.testsupport;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Real minutes and their annotations, which quote other people and so are not part of the project. The folder is
 * {@code ../shared/reference/minutes} or the system property {@code minutes.folder}. Without it a test is skipped, but in
 * continuous integration ({@code CI=true}) it fails.
 */
public final class QuotedMinutes {
    public static final String SEED = "000_seed_wokingham_performance_indicators.txt";
    public static final String SEED_ANNOTATION = "000_seed_wokingham_performance_indicators.gold.json";

    private static final Path FOLDER = Path.of(System.getProperty("minutes.folder", "../shared/reference/minutes"));

    private QuotedMinutes() {}

    public static String text(String name) throws IOException {
        require();
        return Files.readString(FOLDER.resolve(name));
    }

    public static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(text(name));
    }

    /** Every document of the folder, for tests that run on other documents as well; empty without the folder. */
    public static List<String> allIfPresent() throws IOException {
        List<String> documents = new ArrayList<>();
        if (isRequired() || Files.exists(FOLDER)) {
            require();
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(txt|html)"))
                        .sorted()
                        .toList()) {
                    documents.add(Files.readString(file));
                }
            }
        }
        return documents;
    }

    /** The code of a constant, as the annotations spell it. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void require() {
        if (!Files.exists(FOLDER)) {
            String message = "needs the quoted minutes in " + FOLDER;
            if (isRequired()) {
                fail(message);
            }
            abort("skipped: " + message);
        }
    }

    private static boolean isRequired() {
        return "true".equals(System.getenv("CI"));
    }
}
