package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** A client that follows next to the end receives every figure once. */
@QuarkusTest
class ObservationPagingTest extends SeriesTest {
    private static final int FIGURES = 23;

    @BeforeEach
    void makeFigures() {
        // The even quarters; a test fills in the odd ones.
        Samples.makeAll(
                "observations",
                IntStream.range(0, FIGURES)
                        .mapToObj(i -> figure(i).period(Samples.quarter(2 * i)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 22, 23, 24, 1000})
    void pagesOfEverySizeReturnEveryFigureOnceInOrder(int limit) {
        assertThat(valuesOnAllPages("limit=" + limit, () -> {}))
                .isEqualTo(IntStream.range(0, FIGURES).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 1000})
    void orderDoesNotDependOnTheOrderOfTheFilters(int limit) {
        List<String> codes = new ArrayList<>(List.of(indicator));
        for (int i = 0; i < 2; i++) {
            codes.add(anIndicator().create().code());
        }
        List<String> areas = Samples.makeAreas(codes.size() * 40);
        List<ObservationBuilder> figures = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            String code = codes.get(i / 40);
            figures.add(anObservation(code, areas.get(i), "Q1 2024/25", i % 40));
        }
        Samples.makeAll("observations", figures);
        for (int turn = 0; turn < codes.size(); turn++) {
            Collections.rotate(codes, 1);
            List<String> found =
                    all("/v1/observations?limit=" + limit + "&indicator=" + String.join("&indicator=", codes)).stream()
                            .map(row -> row.get("indicator") + " " + row.get("area") + " " + row.get("periodStart"))
                            .toList();
            assertThat(found).hasSize(FIGURES + 3 * 40).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void figuresAddedBetweenPagesHideAndRepeatNone() {
        List<Integer> added = new ArrayList<>();
        List<Integer> seen = valuesOnAllPages("limit=4", () -> {
            // One before and one after the position, for each page.
            int step = added.size();
            added.add(step);
            Samples.makeObservation(indicator, area, Samples.quarter(2 * step + 1), 50);
            Samples.makeObservation(indicator, area, Samples.quarter(2 * (FIGURES + step)), 60);
        });
        assertThat(seen.stream().filter(value -> value < FIGURES))
                .isEqualTo(IntStream.range(0, FIGURES).boxed().toList());
        assertThat(seen.stream().filter(value -> value == 60)).isNotEmpty();
    }

    @Test
    void figuresDeletedBetweenPagesHideNoOthers() {
        String last = get(address("limit=5")).jsonPath().getString("value[4].id");
        String next = get(address("limit=5")).jsonPath().getString("next");
        delete("/v1/observations/" + last, "*").then().statusCode(204);
        request()
                .get(next)
                .then()
                .body("value[0].value", equalTo(new BigDecimal("5.0")))
                .body("value", hasSize(5));
    }

    @Test
    void nextIsAbsoluteKeepsTheFiltersAndEndsWithNull() {
        JsonPath page = get(address("limit=20&count=true&from=2000-01-01")).jsonPath();
        String next = page.getString("next");
        assertThat(next)
                .matches("http://[a-z0-9.]+:" + RestAssured.port + "/v1/observations\\?.*")
                .contains(
                        "indicator=" + indicator,
                        "area=" + area,
                        "limit=20",
                        "count=true",
                        "from=2000-01-01",
                        "cursor=");
        RestAssured.get(next)
                .then()
                .statusCode(200)
                .body("value", hasSize(3))
                .body("next", nullValue())
                .body("count", equalTo(FIGURES));
    }

    @Test
    void fullLastPageHasNoNext() {
        get(address("limit=" + FIGURES)).then().body("value", hasSize(FIGURES)).body("next", nullValue());
        get(address("limit=" + (FIGURES - 1))).then().body("next", startsWith("http://"));
    }

    @Test
    void countCoversAllRowsAndIsOptional() {
        get(address("limit=3&count=true"))
                .then()
                .body("count", equalTo(FIGURES))
                .body("countIsEstimate", equalTo(false))
                .body("value", hasSize(3));
        get(address("limit=3&count=false"))
                .then()
                .body("$", not(hasKey("count")))
                .body("$", not(hasKey("countIsEstimate")));
        get(address("limit=3&count=true&to=2000-01-01"))
                .then()
                .body("count", equalTo(0))
                .body("next", nullValue());
    }

    /** Reads every page from the first, runs an action after each, and returns the values in the order read. */
    private List<Integer> valuesOnAllPages(String paging, Runnable afterEachPage) {
        List<Integer> values = new ArrayList<>();
        String next = address(paging);
        while (next != null) {
            assertThat(values).as("pages come to an end").hasSizeLessThan(10 * FIGURES);
            JsonPath page = RestAssured.get(next).jsonPath();
            page.getList("value.value", Float.class).forEach(value -> values.add(value.intValue()));
            afterEachPage.run();
            next = page.getString("next");
        }
        return values;
    }

    private String address(String paging) {
        return "/v1/observations?indicator=" + indicator + "&area=" + area + "&" + paging;
    }
}
