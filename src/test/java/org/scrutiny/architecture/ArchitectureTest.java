package org.scrutiny.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.platform.store.VersionedRepository;

/** The rules of the house, as far as a program can check them. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scrutiny");

    static Stream<ArchRule> rules() {
        return Stream.of(
                pure("kernel.disclosure", "org.ojalgo..", "javax.crypto.."),
                pure("kernel.period"),
                pure("kernel.statistics"),
                pure("kernel.text"),
                pure("committee.minutes", "org.scrutiny.kernel.text", "javax.xml.stream..", "org.jsoup.."),
                pure("intake.reading", "com.fasterxml.jackson..", "de.siegmar.fastcsv.."),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .bePackagePrivate()
                        .because("an entity that cannot leave its package cannot become a wire type"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache.."))
                        .because("Panache's own methods would bypass the history and the check of the revision"),
                classes()
                        .that()
                        .areAssignableTo(VersionedRepository.class)
                        .and(resideOutsideOfPackage("org.scrutiny.platform.store"))
                        .should()
                        .bePackagePrivate()
                        .because("another feature asks the bean that knows the rules"),
                noClasses()
                        .that()
                        .areAssignableTo(VersionedRepository.class)
                        .and(resideOutsideOfPackage("org.scrutiny.platform.store"))
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class)
                        .because("a write of a versioned resource goes through the history"),
                noClasses()
                        .that()
                        .doNotHaveSimpleName("ResponseCache")
                        .should()
                        .beAnnotatedWith(ApplicationScoped.class)
                        .because(
                                "a bean without a client proxy is simpler and faster; ResponseCache alone needs one, because it"
                                        + " is injected before the settings can be read"),
                noClasses()
                        .that(resideInAPackage("org.scrutiny.platform.store"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.scrutiny.platform.rest.."))
                        .because("persistence knows no HTTP"),
                rooms(),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.committee.minutes.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.scrutiny.committee.minutes.(*)..")
                                .and(not(resideInAPackage("org.scrutiny.committee.minutes.model"))))
                        .because("MinutesParser is the only door to the parser, and the model is what it returns"),
                roomsOfMinutes(),
                slices().matching("org.scrutiny.(*).(*)..").should().beFreeOfCycles(),
                slices().matching("org.scrutiny.answers.(**)").should().beFreeOfCycles(),
                slices().matching("org.scrutiny.intake.(**)").should().beFreeOfCycles(),
                noClasses()
                        .that(resideInAPackage("org.scrutiny.answers.trend.assembly"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta.."))
                        .because("a trend is computed from loaded inputs, without a database or a request"),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.platform.problem"))
                        .should()
                        .beAssignableTo(ExceptionMapper.class)
                        .because("one place turns failures into answers"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(resideOutsideOfPackage("org.scrutiny.platform.problem"))
                        .should()
                        .beAnnotatedWith(ServerExceptionMapper.class)
                        .because("one place turns failures into answers"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Response.class)
                        .because("a typed answer can be described in the contract"),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.platform.store"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.h2..").or(resideInAPackage("org.postgresql..")))
                        .because("one jar serves both stores, and one package knows that there are two"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void noSimpleNameOccursTwice() {
        Map<String, List<String>> byName = HOUSE.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
        assertThat(byName.values().stream().filter(names -> names.size() > 1)).isEmpty();
    }

    /** kernel, platform, figures, committee, answers; intake writes figures; app knows every room and none knows app. */
    private static ArchRule rooms() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("kernel")
                .definedBy("org.scrutiny.kernel..")
                .layer("platform")
                .definedBy("org.scrutiny.platform..")
                .layer("figures")
                .definedBy("org.scrutiny.figures..")
                .layer("committee")
                .definedBy("org.scrutiny.committee..")
                .layer("answers")
                .definedBy("org.scrutiny.answers..")
                .layer("intake")
                .definedBy("org.scrutiny.intake..")
                .layer("app")
                .definedBy("org.scrutiny.app..")
                .whereLayer("kernel")
                .mayNotAccessAnyLayer()
                .whereLayer("platform")
                .mayOnlyAccessLayers("kernel")
                .whereLayer("figures")
                .mayOnlyAccessLayers("kernel", "platform")
                .whereLayer("committee")
                .mayOnlyAccessLayers("kernel", "platform", "figures")
                .whereLayer("answers")
                .mayOnlyAccessLayers("kernel", "platform", "figures", "committee")
                .whereLayer("intake")
                .mayOnlyAccessLayers("kernel", "platform", "figures")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .because("a newcomer must be able to tell from a room's name what it may depend on");
    }

    /** model, text, then layout and speech side by side, then source; this order also rules out cycles. */
    private static ArchRule roomsOfMinutes() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("door")
                .definedBy("org.scrutiny.committee.minutes")
                .layer("model")
                .definedBy("org.scrutiny.committee.minutes.model")
                .layer("text")
                .definedBy("org.scrutiny.committee.minutes.text")
                .layer("layout")
                .definedBy("org.scrutiny.committee.minutes.layout")
                .layer("speech")
                .definedBy("org.scrutiny.committee.minutes.speech")
                .layer("source")
                .definedBy("org.scrutiny.committee.minutes.source")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayOnlyAccessLayers("model")
                .whereLayer("layout")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("speech")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("source")
                .mayOnlyAccessLayers("model", "text", "layout", "speech")
                .because("how a page is laid out and who speaks on it are separate questions");
    }

    private static ArchRule pure(String feature, String... libraries) {
        return classes()
                .that(resideInAPackage("org.scrutiny." + feature + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.scrutiny." + feature + ".."))
                        .or(resideInAnyPackage(libraries)))
                .because("what is computed here must be testable, and true, without the service around it");
    }
}
