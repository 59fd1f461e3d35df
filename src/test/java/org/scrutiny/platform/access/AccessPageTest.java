package org.scrutiny.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.scrutiny.platform.http.Endpoint;
import org.scrutiny.platform.http.Endpoints;
import org.scrutiny.platform.json.EnumNames;

/**
 * Every operation has a rule, and the tables in {@code docs/access.md} show the rules. {@code mvn test -Dtest=AccessPageTest
 * -Daccess.update=true} writes them.
 */
class AccessPageTest {
    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs", "access.md");
    private static final Pattern TABLES =
            Pattern.compile("(?<=## What each role may do\n\n).*(?=\n## )", Pattern.DOTALL);

    private static final List<Endpoint> ENDPOINTS = Endpoints.of(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.scrutiny").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .toList());

    @Test
    void everyOperationHasARule() {
        assertThat(ENDPOINTS)
                .hasSizeGreaterThan(90)
                .allSatisfy(endpoint -> assertThat(AccessRules.permissionOf(endpoint.handler()))
                        .as(endpoint.toString())
                        .isNotNull());
    }

    @Test
    void everyPermissionIsNeededAndGiven() {
        assertThat(ENDPOINTS)
                .extracting(endpoint -> AccessRules.permissionOf(endpoint.handler()))
                .contains(Permission.values());
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(permission.roles()).isNotEmpty());
    }

    @Test
    void tablesAreGeneratedFromTheCode() throws IOException {
        String tables = roles() + "\n" + operations();
        if (Boolean.getBoolean("access.update")) {
            Files.writeString(
                    PAGE, TABLES.matcher(Files.readString(PAGE)).replaceFirst(Matcher.quoteReplacement(tables)));
        }
        assertThat(Files.readString(PAGE)).contains("\n" + tables + "\n");
    }

    private static String roles() {
        Role[] roles = Role.values();
        StringBuilder table =
                new StringBuilder(row("Permission", Stream.of(roles).map(EnumNames::of)));
        table.append("|---".repeat(roles.length + 1)).append("|\n");
        for (Permission permission : Permission.values()) {
            table.append(row(
                    permission.description() + " (`" + EnumNames.of(permission) + "`)",
                    Stream.of(roles).map(role -> cell(permission, role))));
        }
        return table.toString();
    }

    private static String cell(Permission permission, Role role) {
        if (!permission.isGivenTo(role)) {
            return "";
        }
        return permission.isLimitedFor(role) ? "own" : "yes";
    }

    private static String operations() {
        StringBuilder table = new StringBuilder("| Permission | Operation | Request |\n|---|---|---|\n");
        for (Permission permission : Permission.values()) {
            ENDPOINTS.stream()
                    .filter(endpoint -> AccessRules.permissionOf(endpoint.handler()) == permission)
                    .forEach(endpoint -> table.append(row(
                            "`" + EnumNames.of(permission) + "`",
                            Stream.of(
                                    endpoint.handler()
                                            .getAnnotation(Operation.class)
                                            .summary(),
                                    "`" + endpoint.method() + " " + endpoint.path() + "`"))));
        }
        return table.toString();
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
