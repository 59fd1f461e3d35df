package org.scrutiny.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, as far as a program can check them. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scrutiny");

    static Stream<ArchRule> rules() {
        return Stream.of(
                pure("period"),
                pure("statistics"),
                pure("minutes", "javax.xml.stream..", "org.jsoup.."),
                pure("intake", "com.fasterxml.jackson..", "de.siegmar.fastcsv.."),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .bePackagePrivate()
                        .because("an entity that cannot leave its package cannot become a wire type"),
                classes()
                        .that()
                        .areAssignableTo(PanacheRepositoryBase.class)
                        .and(resideOutsideOfPackage("org.scrutiny.store"))
                        .should()
                        .bePackagePrivate()
                        .because("whoever wants another feature's data asks its bean, which knows the rules"),
                slices().matching("org.scrutiny.(*)..").should().beFreeOfCycles(),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.start"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.scrutiny.start"))
                        .because("what happens at start is nobody else's business"),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.contract"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.scrutiny.contract"))
                        .because("the contract describes the house and is no part of it"),
                noClasses()
                        .that(resideOutsideOfPackage("org.scrutiny.problem"))
                        .should()
                        .beAssignableTo(ExceptionMapper.class)
                        .because("one place turns failures into answers"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(resideOutsideOfPackage("org.scrutiny.problem"))
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
                        .that(resideOutsideOfPackage("org.scrutiny.store"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.h2..").or(resideInAPackage("org.postgresql..")))
                        .because("one jar serves both stores, and one package knows that there are two"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    private static ArchRule pure(String feature, String... libraries) {
        return classes()
                .that(resideInAPackage("org.scrutiny." + feature))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.scrutiny." + feature))
                        .or(resideInAnyPackage(libraries)))
                .because("what is computed here must be testable, and true, without the service around it");
    }
}
