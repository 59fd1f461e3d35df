package org.scrutiny.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides name only classes, packages and files that exist, and descriptions have one place. */
class DocumentationTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.scrutiny");

    /** A class name in back-ticks, perhaps with the end of its package in front. */
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+[A-Za-z]*)`");

    /** A link to a file of the project, without an anchor. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    /** A package in back-ticks, from the room on. */
    private static final Pattern PACKAGE =
            Pattern.compile("`((?:kernel|platform|figures|committee|answers|intake|app)(?:\\.[a-z]+)+)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/map.md", "docs/one-row.md", "CONTRIBUTING.md"})
    void everyNamedClassExists(String file) {
        assertAllExist(matches(CLASS, file), JavaClass::getSimpleName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/map.md", "CONTRIBUTING.md"})
    void everyNamedPackageExists(String file) {
        assertAllExist(matches(PACKAGE, file), type -> type.getPackageName().replaceFirst("^org\\.scrutiny\\.?", ""));
    }

    @Test
    void mapNamesEveryFeature() {
        Set<String> named = matches(PACKAGE, "docs/map.md");
        assertThat(CLASSES.stream()
                        .filter(type -> type.getSource()
                                .orElseThrow()
                                .getUri()
                                .getPath()
                                .contains("/classes/"))
                        .map(type -> type.getPackageName().split("\\."))
                        .filter(packages -> packages.length > 3)
                        .map(packages -> packages[2] + "." + packages[3])
                        .filter(feature -> !named.contains(feature))
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "CONTRIBUTING.md", "docs/map.md", "docs/decisions/README.md", "openapi/README.md"})
    void everyLinkLeadsSomewhere(String file) {
        assertThat(matches(LINK, file))
                .allSatisfy(
                        link -> assertThat(Path.of(file).resolveSibling(link)).exists());
    }

    /** The tests declare the tags and the title of the contract; all other descriptions are in words.yaml. */
    @Test
    void annotationsContainNoDescriptions() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> describing = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> read(source).contains("description = \""))
                    .toList();
            assertThat(describing).isEmpty();
        }
    }

    private static void assertAllExist(Set<String> named, Function<JavaClass, String> name) {
        assertThat(named).isNotEmpty();
        Set<String> existing = CLASSES.stream().map(name).collect(Collectors.toSet());
        assertThat(named.stream().filter(one -> !existing.contains(one))).isEmpty();
    }

    private static Set<String> matches(Pattern pattern, String file) {
        return pattern.matcher(read(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
