package org.scrutiny.app.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Measure;
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
        assertThat(indicators("dashboard=" + dashboard))
                .extracting(Indicator::code)
                .containsAll(IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> String.format(Locale.ROOT, "%s%02d", prefix, row))
                        .toList());
    }

    @Test
    void dashboardsAreListedInTheCommitteesOrder() {
        get("/v1/dashboards").then().body("value.number", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void everyIndicatorHasADefinition() {
        List<Indicator> all = indicators("limit=1000");
        List<String> codes = all.stream().map(Indicator::code).toList();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(indicator -> {
            assertThat(indicator.definition()).isNotBlank();
            if (indicator.measure() == Measure.PERCENTAGE || indicator.measure() == Measure.RATE) {
                assertThat(indicator.denominatorDefinition()).isNotBlank();
            }
            assertThat(codes).containsAll(indicator.pairedWith());
            assertThat(indicator.nationallyComparable()).isEqualTo(indicator.notComparableReason() == null);
        });
    }

    /** Timescales and acts without a verified source are caveats. */
    @ParameterizedTest
    @CsvSource({"CP12", "CP15", "CC11", "CC12", "CC16", "CL07"})
    void unverifiedTimescalesAreCaveats(String code) {
        get("/v1/indicators/" + code)
                .then()
                .body("statutoryTimescale", nullValue())
                .body("caveats.size()", greaterThan(0));
    }

    @Test
    void everyAuthorityInEnglandHasARegion() {
        List<Area> authorities = all("/v1/areas?level=local_authority&limit=1000", Area.class);
        assertThat(authorities).hasSizeGreaterThan(153).allSatisfy(area -> {
            if (!area.code().equals("X99000001")) {
                assertThat(area.parent()).startsWith("E12");
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

    private static List<Indicator> indicators(String query) {
        return all("/v1/indicators?" + query, Indicator.class);
    }
}
