package org.scrutiny.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.testsupport.QuotedMinutes;

/** No test disappears from the reports because its source of cases is empty or aborts. */
class TestSourcesTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.scrutiny");

    @Test
    void everyMethodSourceHasCases() throws ReflectiveOperationException {
        List<Method> sources = new ArrayList<>();
        for (Method test : methods()) {
            MethodSource source = test.getAnnotation(MethodSource.class);
            if (source != null) {
                assertThat(test.isAnnotationPresent(ParameterizedTest.class))
                        .as("%s", test)
                        .isTrue();
                for (String name : source.value().length == 0 ? new String[] {test.getName()} : source.value()) {
                    sources.add(find(test.getDeclaringClass(), name));
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(20);
        for (Method source : sources) {
            source.setAccessible(true);
            assertThat(size(source.invoke(null))).as("%s", source).isPositive();
        }
    }

    @Test
    void everyFactoryHasCases() throws ReflectiveOperationException {
        List<Method> factories = methods().stream()
                .filter(method -> method.isAnnotationPresent(TestFactory.class))
                .toList();
        assertThat(factories).isNotEmpty();
        for (Method factory : factories) {
            Constructor<?> constructor = factory.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            factory.setAccessible(true);
            assertThat(size(factory.invoke(constructor.newInstance())))
                    .as("%s", factory)
                    .isPositive();
        }
    }

    @Test
    void onlyTestsOfQuotedMinutesAreSkipped() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(QuotedMinutes.class)
                .should()
                .dependOnClassesThat(simpleName("Assumptions")
                        .or(simpleName("Disabled"))
                        .or(resideInAPackage("org.junit.jupiter.api.condition")))
                .because("everything else that a test needs is in the project")
                .check(TESTS);
    }

    @Test
    void theFastPathBuildsOneApplication() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(TESTS.stream().filter(type -> type.isAnnotatedWith(TestProfile.class)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(pom).contains("**/" + type.getSimpleName() + ".java"));
    }

    private static List<Method> methods() {
        return TESTS.stream()
                .filter(type -> !type.isAnonymousClass())
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .toList();
    }

    private static Method find(Class<?> test, String name) throws ReflectiveOperationException {
        int hash = name.indexOf('#');
        return hash < 0
                ? test.getDeclaredMethod(name)
                : Class.forName(name.substring(0, hash)).getDeclaredMethod(name.substring(hash + 1));
    }

    private static long size(Object cases) {
        if (cases instanceof BaseStream<?, ?> stream) {
            int counted = 0;
            for (var all = stream.iterator(); all.hasNext(); all.next()) {
                counted++;
            }
            return counted;
        }
        return cases instanceof Collection<?> collection ? collection.size() : ((Object[]) cases).length;
    }
}
