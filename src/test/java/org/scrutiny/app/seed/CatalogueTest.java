package org.scrutiny.app.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** The shipped catalogue, and the errors in a council's own file. */
@QuarkusTest
@TestProfile(Demonstrated.class)
class CatalogueTest extends RestTest {
    @Inject
    DataFiles files;

    @TempDir
    Path folder;

    /** Prefix of the codes, number of rows and dashboard. */
    @ParameterizedTest
    @CsvSource({"EHC, 16, 1", "EH, 9, 2", "FD, 13, 3", "CP, 15, 4", "CC, 24, 5", "CL, 7, 6", "MI, 8, 7", "OT, 8, 8"})
    void everyIndicatorIsShipped(String prefix, int rows, int dashboard) {
        List<String> codes = indicators("dashboard=" + dashboard).stream()
                .map(indicator -> indicator.get("code").toString())
                .toList();
        assertThat(codes)
                .containsAll(IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> String.format(java.util.Locale.ROOT, "%s%02d", prefix, row))
                        .toList());
    }

    @Test
    void dashboardsAreListedInTheCommitteesOrder() {
        get("/v1/dashboards").then().body("value.number", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void everyIndicatorHasADefinition() {
        List<Map<String, Object>> all = indicators("limit=1000");
        List<Object> codes =
                all.stream().map(indicator -> indicator.get("code")).toList();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(indicator -> {
            assertThat(indicator.get("definition")).asString().isNotBlank();
            if (indicator.get("measure").equals("percentage")
                    || indicator.get("measure").equals("rate")) {
                assertThat(indicator.get("denominatorDefinition")).asString().isNotBlank();
            }
            assertThat(codes).containsAll((List<?>) indicator.get("pairedWith"));
            assertThat((boolean) indicator.get("nationallyComparable"))
                    .isEqualTo(indicator.get("notComparableReason") == null);
        });
    }

    /** Timescales and acts without a verified source are caveats. */
    @ParameterizedTest
    @CsvSource({"CP12", "CP15", "CC11", "CC12", "CC16", "CL07"})
    void unverifiedTimescalesAreCaveats(String code) {
        get("/v1/indicators/" + code)
                .then()
                .body("statutoryTimescale", org.hamcrest.Matchers.nullValue())
                .body("caveats.size()", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void everyAuthorityInEnglandHasARegion() {
        List<Map<String, Object>> authorities =
                get("/v1/areas?level=local_authority&limit=1000").jsonPath().getList("value");
        assertThat(authorities).hasSizeGreaterThan(153).allSatisfy(area -> {
            if (!area.get("code").equals("X99000001")) {
                assertThat(area.get("parent")).asString().startsWith("E12");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dashboards: []\\nindicators: [{code: A1, title: T, measure: share, improvementDirection: increase, frequency: quarterly}] | measure",
                "dashboards: []\\nindicators: [{code: A1, titel: T}] | titel",
                "dashboards: []\\nindicators: [{code: A1, title: T, measure: count, improvementDirection: increase}] | frequency",
                "dashboards: []\\nindicators: [{code: 'A 1', title: T, measure: count, improvementDirection: increase, frequency: annual}] | code",
                "{\"dashboards\": []} | indicators",
                "- | catalogue"
            })
    void rejectsABadFileNamingItAndItsFault(String text, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("own-catalogue.yaml"), text.replace("\\n", "\n"));
        assertThatThrownBy(() -> files.at(file.toString(), CatalogueFile.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("own-catalogue.yaml")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"own.yaml", "own.json"})
    void readsAFileInYamlOrJson(String name) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name),
                "{\"dashboards\": [{\"number\": 1, \"title\": \"Ours\"}], \"indicators\": [{\"code\": \"OURS\", \"title\": \"T\", "
                        + "\"measure\": \"count\", \"improvementDirection\": \"neutral\", \"frequency\": \"annual\"}]}");
        assertThat(files.at(file.toString(), CatalogueFile.class).indicators()).hasSize(1);
    }

    private static List<Map<String, Object>> indicators(String query) {
        return new ArrayList<>(get("/v1/indicators?" + query).jsonPath().<Map<String, Object>>getList("value"));
    }
}
