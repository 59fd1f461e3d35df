package org.scrutiny.app.startup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.platform.settings.SettingNames;
import org.scrutiny.testsupport.OnOneStore;
import org.scrutiny.testsupport.RestTest;

/** The files of {@code docker/} name settings, ports, paths and metrics that exist. */
@QuarkusTest
@OnOneStore
class DeploymentTest extends RestTest {
    private static final Pattern VARIABLE = Pattern.compile("\\b(SCRUTINY_[A-Z_]+)\\b");
    private static final Pattern HEALTH = Pattern.compile("/q/health/\\w+");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z]+)+(?=[\\[{)]|$)");

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPortOfTest;

    @ParameterizedTest
    @ValueSource(strings = {"docker/compose.yaml", "docker/kubernetes.yaml", "docker/Dockerfile"})
    void settingsExist(String file) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        VARIABLE.matcher(Files.readString(Path.of(file))).results().forEach(found -> variables.put(found.group(1), ""));
        assertThat(variables).isNotEmpty();
        assertThatCode(() -> SettingNames.check(variables)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/haproxy.cfg", "docker/kubernetes.yaml"})
    void probesExist(String file) throws IOException {
        assertThat(HEALTH.matcher(Files.readString(Path.of(file))).results().map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(path -> get(path).then().statusCode(200));
    }

    @Test
    void metricsAreScrapedFromTheManagementPort() throws IOException {
        JsonNode target = new ObjectMapper(new YAMLFactory())
                .readTree(new File("docker/monitoring/prometheus.yaml"))
                .at("/scrape_configs/0");
        given().port(managementPortOfTest)
                .get(target.at("/metrics_path").asText())
                .then()
                .statusCode(200);
        // The framework replaces the port in tests.
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        String port = settings.getProperty("quarkus.management.port");
        assertThat(target.at("/static_configs/0/targets"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.asText()).endsWith(":" + port));
    }

    @Test
    void dashboardShowsMetricsOfTheService() throws IOException {
        get("/v1/areas").then().statusCode(200);
        String served = given().port(managementPortOfTest).get("/q/metrics").asString();
        JsonNode panels = new ObjectMapper()
                .readTree(new File("docker/monitoring/scrutiny.json"))
                .at("/panels");
        assertThat(panels)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(metrics(panel))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(served).contains("\n" + name)));
    }

    private static Stream<String> metrics(JsonNode panel) {
        return panel.findValuesAsText("expr").stream()
                .flatMap(expression -> METRIC.matcher(expression).results().map(found -> found.group()));
    }
}
