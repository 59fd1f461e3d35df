package org.scrutiny.answers.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The feed knows every type that a repository records in the history, and where its resources are. */
class ChangeTypeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern RECORDED_TYPE = Pattern.compile("(?:super\\(\\s*|String TYPE = )\"([a-z ]+)\"");
    private static final Pattern RESOURCE_PATH = Pattern.compile("(?:@Path\\(|PATH = )\"(/v1/[a-z-]+)\"");

    @Test
    void namesEveryTypeThatIsRecorded() throws IOException {
        List<String> recorded = new ArrayList<>(found(RECORDED_TYPE, "Repository.java"));
        recorded.addAll(found(RECORDED_TYPE, "/ValidationRules.java"));
        assertThat(Arrays.stream(ChangeType.values())
                        .filter(type -> type != ChangeType.OBSERVATION)
                        .map(ChangeType::storedName))
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void pointsToTheResourceOfEveryType() throws IOException {
        assertThat(found(RESOURCE_PATH, "Resource.java"))
                .containsAll(Arrays.stream(ChangeType.values())
                        .map(type -> type.address("").replaceFirst("/$", ""))
                        .toList());
    }

    private static List<String> found(Pattern pattern, String fileName) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(fileName))
                    .map(ChangeTypeTest::text)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(result -> result.group(1))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
