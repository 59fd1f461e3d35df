package org.scrutiny.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutiny.platform.settings.SettingLimits;
import org.scrutiny.platform.settings.SettingNames;
import org.scrutiny.platform.settings.Settings;
import org.scrutiny.platform.settings.StartupException;

/** Each failure of a start that an operator can mend is one sentence with the next step. */
class StartFailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        new QuarkusBindException("127.0.0.1", 8080, new BindException("Address already in use")),
                        "Port 8080 of 127.0.0.1 is in use by another process. Stop it, or set QUARKUS_HTTP_PORT to another port."),
                arguments(
                        new BindException("Cannot assign requested address"),
                        "The service cannot listen on its address: Cannot assign requested address. Correct QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT."),
                arguments(
                        new IllegalArgumentException("port must be <= 65535"),
                        "QUARKUS_HTTP_PORT is not the number of a port. Set it to a number from 1 to 65535."),
                arguments(
                        new FlywayValidateException(
                                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "x"),
                                "Detected applied migration not resolved locally: 99.\nIf you removed this migration intentionally, run repair"),
                        "The database was written by a later version of Scrutiny (schema 99). Start that version or a later one, or restore a backup from before the upgrade."),
                arguments(
                        new FlywayValidateException(
                                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "x"),
                                "Migration checksum mismatch for migration version 5\nEither revert the changes, or run repair"),
                        "The schema of the database is not one that this version of Scrutiny has created. Restore a backup, or set SCRUTINY_DATABASE_URL to another database."),
                arguments(
                        new IllegalStateException(new SQLException("Row not found", "90143")),
                        "The database in SCRUTINY_DATA is damaged. Restore a backup."),
                arguments(
                        new SQLException("ERROR: permission denied for schema public", "42501"),
                        "The user of the database may not do what is needed (ERROR: permission denied for schema public). Let it own the database, or set SCRUTINY_DATABASE_USER to another."),
                arguments(
                        new IllegalStateException(new SQLException(
                                "x", "90143", new StartupException("The catalogue is wrong. Mend it."))),
                        "The catalogue is wrong. Mend it."),
                arguments(
                        new UncheckedIOException(new IOException("No space left on device")),
                        "The disk of SCRUTINY_DATA is full. Make room on it."),
                arguments(new IllegalStateException("A fault of the service"), null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isExplained(Throwable failure, String sentence) {
        assertThat(StartFailures.explain(new RuntimeException("Failed to start quarkus", failure)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demonstration | maybe | scrutiny.demonstration (SCRUTINY_DEMONSTRATION) cannot be 'maybe'. Set it to true or false.",
                "alone | yes | scrutiny.alone (SCRUTINY_ALONE) cannot be 'yes'. Set it to true or false.",
                "kept-answers | lots | scrutiny.kept-answers (SCRUTINY_KEPT_ANSWERS) cannot be 'lots'. Set it to a size such as 32M.",
                "body-timeout | soon | scrutiny.body-timeout (SCRUTINY_BODY_TIMEOUT) cannot be 'soon'. Set it to a duration such as 30S.",
                "max-uploads | few | scrutiny.max-uploads (SCRUTINY_MAX_UPLOADS) cannot be 'few'. Set it to a whole number.",
                "base-url | a b | scrutiny.base-url (SCRUTINY_BASE_URL) cannot be 'a b'. Set it to an address such as https://figures.example.gov.uk.",
                "base-url | ftp://figures | scrutiny.base-url (SCRUTINY_BASE_URL) cannot be 'ftp://figures'. Set it to an address such as https://figures.example.gov.uk.",
                "base-url | localhost:8080 | scrutiny.base-url (SCRUTINY_BASE_URL) cannot be 'localhost:8080'. Set it to an address such as https://figures.example.gov.uk.",
                "base-url | http:/x | scrutiny.base-url (SCRUTINY_BASE_URL) cannot be 'http:/x'. Set it to an address such as https://figures.example.gov.uk.",
                "base-url | http://x?y | scrutiny.base-url (SCRUTINY_BASE_URL) cannot be 'http://x?y'. Set it to an address such as https://figures.example.gov.uk.",
                "max-exports | 0 | scrutiny.max-exports (SCRUTINY_MAX_EXPORTS) is out of range. Set it to a whole number from 1 to 1000.",
                "max-exports | -1 | scrutiny.max-exports (SCRUTINY_MAX_EXPORTS) is out of range. Set it to a whole number from 1 to 1000.",
                "max-uploads | 0 | scrutiny.max-uploads (SCRUTINY_MAX_UPLOADS) is out of range. Set it to a whole number from 1 to 1000.",
                "max-uploads | 1001 | scrutiny.max-uploads (SCRUTINY_MAX_UPLOADS) is out of range. Set it to a whole number from 1 to 1000.",
                "turn-timeout | 0 | scrutiny.turn-timeout (SCRUTINY_TURN_TIMEOUT) is out of range. Set it to a duration from 1S to 1H.",
                "turn-timeout | -5S | scrutiny.turn-timeout (SCRUTINY_TURN_TIMEOUT) is out of range. Set it to a duration from 1S to 1H.",
                "body-timeout | 999ms | scrutiny.body-timeout (SCRUTINY_BODY_TIMEOUT) is out of range. Set it to a duration from 1S to 1H.",
                "upload-timeout | 25H | scrutiny.upload-timeout (SCRUTINY_UPLOAD_TIMEOUT) is out of range. Set it to a duration from 1S to 24H.",
                "write-timeout | 0S | scrutiny.write-timeout (SCRUTINY_WRITE_TIMEOUT) is out of range. Set it to a duration from 1S to 1H.",
                "kept-answers | 1000G | scrutiny.kept-answers (SCRUTINY_KEPT_ANSWERS) is out of range. Set it to a size from 0 to three quarters of the heap.",
                "kept-answers | -1 | scrutiny.kept-answers (SCRUTINY_KEPT_ANSWERS) cannot be '-1'. Set it to a size such as 32M.",
                "body-memory | 1000K | scrutiny.body-memory (SCRUTINY_BODY_MEMORY) is out of range. Set it to a size from 1M to three quarters of the heap.",
                "largest-body | 0 | scrutiny.largest-body (SCRUTINY_LARGEST_BODY) is out of range. Set it to a size from 1K to 1G.",
                "largest-import | 2T | scrutiny.largest-import (SCRUTINY_LARGEST_IMPORT) is out of range. Set it to a size from 1K to 1T.",
                "data | '' | scrutiny.data (SCRUTINY_DATA) is empty. Give it a value.",
                "mode | live | scrutiny.mode (SCRUTINY_MODE) cannot be 'live'. Set it to demonstration or production.",
                "mode | production | SCRUTINY_MODE=production needs SCRUTINY_SECRET, a random text of at least 32 characters. Make one with 'openssl rand -hex 32'.",
                "oidc.clock-skew | 6M | scrutiny.oidc.clock-skew (SCRUTINY_OIDC_CLOCK_SKEW) is out of range. Set it to a duration from 0S to 5M.",
                "oidc.algorithms | ES256,HS256 | SCRUTINY_OIDC_ALGORITHMS cannot contain 'HS256'. Set it to some of ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384, RS512.",
                "oidc.algorithms | none | SCRUTINY_OIDC_ALGORITHMS cannot contain 'none'. Set it to some of ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384, RS512.",
                "oidc.issuer | https://login.example | SCRUTINY_OIDC_ISSUER and SCRUTINY_OIDC_AUDIENCE belong together, so that tokens for other services are rejected. Set both or neither.",
                "oidc.audience | scrutiny | SCRUTINY_OIDC_ISSUER and SCRUTINY_OIDC_AUDIENCE belong together, so that tokens for other services are rejected. Set both or neither.",
                "oidc.issuer | login.example | scrutiny.oidc.issuer (SCRUTINY_OIDC_ISSUER) cannot be 'login.example'. Set it to an address such as https://figures.example.gov.uk.",
                "oidc.isuer | https://login.example | There is no setting scrutiny.oidc.isuer. Did you mean 'scrutiny.oidc.issuer'? Correct or remove it.",
                "demonstratoin | false | There is no setting scrutiny.demonstratoin. Did you mean 'scrutiny.demonstration'? Correct or remove it.",
            })
    void aWrongSettingIsExplained(String name, String value, String sentence) throws IOException {
        SmallRyeConfigBuilder config = settings(name, value);
        assertThatThrownBy(config::build)
                .satisfies(failure -> assertThat(StartFailures.explain(new ExceptionInInitializerError(failure)))
                        .isEqualTo(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "max-exports, 1",
        "max-uploads, 1000",
        "turn-timeout, 1",
        "body-timeout, PT1H",
        "upload-timeout, 24H",
        "kept-answers, 0",
        "body-memory, 1M",
        "largest-body, 1K",
        "largest-import, 1T",
        "base-url, HTTPS://figures.example.gov.uk/scrutiny/",
    })
    void aSettingMayReachItsLimit(String name, String value) throws IOException {
        SmallRyeConfigBuilder config = settings(name, value);
        assertThatCode(config::build).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0123456789abcdefghijklmnopqrstuv | jdbc:postgresql://host/name | false | true",
                "0123456789abcdefghijklmnopqrstuv | jdbc:h2:file:data/scrutiny | true | true",
                "0123456789abcdefghijklmnopqrstuv | jdbc:h2:file:data/scrutiny | false | SCRUTINY_MODE=production needs a database. Set SCRUTINY_DATABASE_URL to that of PostgreSQL, or SCRUTINY_EMBEDDED_DATABASE=true to use a file in SCRUTINY_DATA.",
                "0123456789abcdefghijklmnopqrstu | jdbc:postgresql://host/name | false | SCRUTINY_MODE=production needs SCRUTINY_SECRET,",
                "changemechangemechangemechangeme | jdbc:postgresql://host/name | false | SCRUTINY_MODE=production needs SCRUTINY_SECRET,",
            })
    void productionNeedsASecretAndADatabase(String secret, String url, String embedded, String sentence)
            throws IOException {
        SmallRyeConfigBuilder config = settings(Map.of(
                "scrutiny.mode", "production",
                "scrutiny.secret", secret,
                "scrutiny.database.url", url,
                "scrutiny.embedded-database", embedded));
        if (sentence.equals("true")) {
            assertThatCode(config::build).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(config::build)
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.example/realms/council, true",
        "http://127.0.0.1:8180/realms/council, true",
        "http://login.invalid/realms/council, false",
    })
    void anIdentityProviderIsSpokenToEncrypted(String issuer, boolean accepted) throws IOException {
        SmallRyeConfigBuilder config =
                settings(Map.of("scrutiny.oidc.issuer", issuer, "scrutiny.oidc.audience", "scrutiny"));
        if (accepted) {
            assertThatCode(config::build).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(config::build)
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("SCRUTINY_OIDC_ISSUER is not encrypted,");
        }
    }

    private static SmallRyeConfigBuilder settings(String name, String value) throws IOException {
        return settings(Map.of("scrutiny." + name, value));
    }

    private static SmallRyeConfigBuilder settings(Map<String, String> values) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(Settings.class.getResource("/application.properties"), 50),
                        new PropertiesConfigSource(values, "test", 100))
                .withCustomizers(new SettingLimits())
                .withMapping(Settings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SCRUTINY_DEMONSTRATOIN, false, There is no environment variable SCRUTINY_DEMONSTRATOIN. Did you mean 'SCRUTINY_DEMONSTRATION'? Correct or remove it.",
        "SCRUTINY_DATABSE_URL, x, There is no environment variable SCRUTINY_DATABSE_URL. Did you mean 'SCRUTINY_DATABASE_URL'? Correct or remove it.",
        "SCRUTINY_PORT, 8080, There is no environment variable SCRUTINY_PORT.",
    })
    void anUnknownVariableIsRejected(String name, String value, String sentence) {
        assertThatThrownBy(() -> SettingNames.check(Map.of(name, value)))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(sentence);
    }

    /** Also those that Kubernetes sets for a service of this name. */
    @Test
    void knownVariablesAreAccepted() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "SCRUTINY_DATA", "data",
                "SCRUTINY_DATABASE_PASSWORD", "x",
                "SCRUTINY_KEPT_ANSWERS", "0",
                "PATH", "/bin"));
        variables.putAll(Map.of(
                "SCRUTINY_SERVICE_HOST", "10.0.0.1",
                "SCRUTINY_SERVICE_PORT", "8080",
                "SCRUTINY_SERVICE_PORT_HTTP", "8080",
                "SCRUTINY_PORT", "tcp://10.0.0.1:8080",
                "SCRUTINY_PORT_8080_TCP", "tcp://10.0.0.1:8080",
                "SCRUTINY_PORT_8080_TCP_PROTO", "tcp",
                "SCRUTINY_PORT_8080_TCP_PORT", "8080",
                "SCRUTINY_PORT_8080_TCP_ADDR", "10.0.0.1"));
        SettingNames.check(variables);
    }
}
