package org.scrutiny.app.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaInput;
import org.scrutiny.figures.area.AreaLevel;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.IndicatorInput;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.access.Caller;
import org.scrutiny.platform.access.CurrentCaller;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** A start brings the shipped areas of a filled store up to date. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class ShippedAreasTest extends RestTest {
    private static final String LOADER = "first start";

    @Inject
    CatalogueLoader loader;

    @Inject
    Areas areas;

    @Inject
    Indicators indicators;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentCaller current;

    @Test
    void aStartUpdatesOnlyTheAreasThatTheServiceItselfHasWritten() {
        QuarkusTransaction.requiringNew().run(() -> {
            current.set(Caller.ofService(LOADER));
            Area before = areas.find("E06000062").orElseThrow();
            areas.replace(before.code(), IfMatch.versionOf(before), without(before, before.name()));
        });
        Area changed = read(get("/v1/areas/E06000061"), 200, Area.class);
        put("/v1/areas/E06000061", "\"" + changed.revisionNumber() + "\"", without(changed, "North Northants"))
                .then()
                .statusCode(200);
        Area deleted = read(get("/v1/areas/E47000018"), 200, Area.class);
        delete("/v1/areas/E47000018", "\"" + deleted.revisionNumber() + "\"")
                .then()
                .statusCode(204);

        start();
        get("/v1/areas/E06000062")
                .then()
                .body("replaces", contains("E10000021"))
                .body("revisionNumber", equalTo(3));
        get("/v1/areas/E06000061")
                .then()
                .body("name", equalTo("North Northants"))
                .body("replaces", empty());
        get("/v1/areas/E47000018").then().statusCode(410);

        start();
        get("/v1/areas/E06000062").then().body("revisionNumber", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {} | false
            {'singleYear': 'refused'} | -
            {'title': 'Our own'} | -
            {'decimals': 2} | -
            """)
    void aStartCompletesShippedDefinitionsFromBeforeTheirLaterFields(String changes, Boolean partOfWhole)
            throws IOException {
        IndicatorInput shipped = QuarkusTransaction.requiringNew()
                .call(() -> indicators.written().get("OT08"));
        assertThat(loader.complete(shipped, shipped)).isNull();
        Map<String, Object> fields =
                new HashMap<>(json.convertValue(shipped, new TypeReference<Map<String, Object>>() {}));
        List.of("mayBeNegative", "partOfWhole", "singleYear").forEach(fields::remove);
        fields.putAll(json.readValue(changes.replace('\'', '"'), new TypeReference<Map<String, Object>>() {}));
        IndicatorInput completed = loader.complete(json.convertValue(fields, IndicatorInput.class), shipped);
        assertThat(completed == null ? null : completed.partOfWhole()).isEqualTo(partOfWhole);
    }

    @Test
    void aStartLeavesDefinitionsThatAreComplete() {
        QuarkusTransaction.requiringNew().run(() -> {
            current.set(Caller.ofService(LOADER));
            loader.updateIndicators(LOADER);
        });
        get("/v1/indicators/OT08").then().body("revisionNumber", equalTo(1));
    }

    private void start() {
        QuarkusTransaction.requiringNew().run(() -> {
            current.set(Caller.ofService(LOADER));
            loader.updateAreas(LOADER);
        });
    }

    private static AreaInput without(Area area, String name) {
        return new AreaInput(
                area.code(),
                name,
                AreaLevel.LOCAL_AUTHORITY,
                area.laCode(),
                area.parent(),
                area.validFrom(),
                area.validTo(),
                List.of(),
                List.of(),
                null);
    }
}
