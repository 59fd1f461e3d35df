package org.scrutiny.answers.trend;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Comparison of a figure with country, region, neighbours and targets. */
@QuarkusTest
class TrendComparisonTest extends RestTest {
    private String country;
    private String region;
    private String area;

    @BeforeEach
    void makeAreas() {
        country = makeArea("country", null);
        region = makeArea("region", country);
        area = makeArea("local_authority", region);
    }

    @Test
    void comparatorHasItsOwnPeriodAndDirection() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        ratio(indicator, area, "Q4 2023/24", 38, 45);
        ratio(indicator, area, "Q1 2024/25", 30, 45);
        Samples.makeObservation(indicator, country, "2022/23", 80);
        Samples.makeObservation(indicator, country, "2023/24", 83.7);
        Samples.makeObservation(indicator, region, "Q1 2023/24", 70);
        Samples.makeObservation(indicator, region, "Q1 2024/25", 66);
        Samples.makeObservation(indicator, region, "Q2 2024/25", 99);
        trend(indicator, area, "")
                .body("comparators", hasSize(2))
                .body("comparators[0].kind", equalTo("region"))
                .body("comparators[0].area", equalTo(region))
                .body("comparators[0].period", equalTo("Q1 2024/25"))
                .body("comparators[0].verdict", equalTo("similar"))
                .body("comparators[0].direction", equalTo("falling"))
                .body("comparators[1].kind", equalTo("country"))
                .body("comparators[1].period", equalTo("2023/24"))
                .body("comparators[1].ownPeriod", equalTo("Q1 2024/25"))
                .body("comparators[1].value", equalTo(83.7f))
                .body("comparators[1].verdict", equalTo("worse"))
                .body("comparators[1].direction", equalTo("rising"))
                .body("comparators[1].comparable", equalTo(true))
                .body("comparators[1].reason", nullValue());
    }

    @Test
    void poolsNeighbours() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        String small = makeArea("local_authority", region);
        String large = makeArea("local_authority", region);
        Map<String, Object> body = get("/v1/areas/" + area).jsonPath().getMap("");
        Map<String, Object> mine = with(
                with(
                        Map.of("code", area, "name", body.get("name"), "level", "local_authority", "parent", region),
                        "statisticalNeighbours",
                        List.of(small, large)),
                "neighboursVersion",
                "2021 edition");
        put("/v1/areas/" + area, "\"1\"", mine)
                .then()
                .statusCode(200)
                .body("statisticalNeighbours", equalTo(List.of(small, large)));
        ratio(indicator, area, "Q1 2024/25", 90, 100);
        ratio(indicator, small, "Q1 2024/25", 10, 10);
        ratio(indicator, large, "Q1 2024/25", 500, 990);
        trend(indicator, area, "")
                .body("comparators", hasSize(1))
                .body("comparators[0].kind", equalTo("statistical_neighbours"))
                .body("comparators[0].area", nullValue())
                .body("comparators[0].areas", equalTo(2))
                .body("comparators[0].value.toDouble()", closeTo(51, 1e-9))
                .body("comparators[0].verdict", equalTo("better"))
                .body("comparators[0].significance", equalTo("high_998"))
                .body("summary", containsString("is better than the statistical neighbours (51.0%)"));
    }

    @Test
    void showsButDoesNotCompareCounts() {
        String count = Samples.makeIndicator(Samples.count());
        Samples.makeObservation(count, area, "Q1 2024/25", 40);
        Samples.makeObservation(count, country, "Q1 2024/25", 40_000);
        trend(count, area, "")
                .body("comparators[0].value", equalTo(40_000))
                .body("comparators[0].verdict", equalTo("not_compared"))
                .body("comparators[0].comparable", equalTo(false))
                .body("comparators[0].reason", startsWith("A count cannot be compared"));

        Map<String, Object> own = with(Samples.percentage(), "nationallyComparable", false);
        String indicator = Samples.makeIndicator(with(own, "notComparableReason", "Each council counts its own way."));
        ratio(indicator, area, "Q1 2024/25", 38, 45);
        ratio(indicator, country, "Q1 2024/25", 380, 450);
        trend(indicator, area, "")
                .body("comparators[0].verdict", equalTo("not_compared"))
                .body("comparators[0].reason", equalTo("Each council counts its own way."));
    }

    /** A quarterly rate is not compared with a yearly one; our complete year is. */
    @Test
    void comparesRatesOverTheSameLengthOfTime() {
        Map<String, Object> rate = with(with(Samples.percentage(), "measure", "rate"), "multiplier", 10_000);
        String indicator = Samples.makeIndicator(rate);
        for (int quarter = 0; quarter < 4; quarter++) {
            ratio(indicator, area, Samples.quarter(quarter), 30, 10_000);
        }
        Samples.makeObservation(indicator, country, "2020/21", 130);
        trend(indicator, area, "")
                .body("comparators[0].ownPeriod", equalTo("2020/21"))
                .body("comparators[0].ownValue", equalTo(30))
                .body("comparators[0].verdict", equalTo("worse"));
        ratio(indicator, area, Samples.quarter(4), 30, 10_000);
        Samples.makeObservation(indicator, country, "2019/20", 130);
        trend(indicator, area, "").body("comparators[0].period", equalTo("2020/21"));
    }

    @Test
    void listsAllTargetsInForce() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        for (int quarter = 0; quarter < 13; quarter++) {
            ratio(indicator, area, Samples.quarter(quarter), 60 + quarter % 2, 100);
        }
        Samples.makeObservation(indicator, country, "2022/23", 63);
        target(indicator, "statutory", Map.of("value", 100));
        target(indicator, "local", Map.of("value", 62, "tolerance", 2));
        trend(indicator, area, "")
                .body("targets.kind", equalTo(List.of("local", "statutory")))
                .body("target.kind", equalTo("local"))
                .body("target.status", equalTo("near"))
                .body("target.toReach", equalTo(62))
                .body("targets[1].status", equalTo("missed"))
                .body("targets[1].assurance", equalTo("consistent_fail"))
                .body("assurance", equalTo("inconsistent"));
        String id =
                get("/v1/targets?kind=local&indicator=" + indicator).jsonPath().getString("value[0].id");
        delete("/v1/targets/" + id, "\"1\"").then().statusCode(204);
        trend(indicator, area, "")
                .body("assurance", equalTo("consistent_fail"))
                .body(
                        "summary",
                        containsString("the statutory target of 100% will not be met. Yet our 60.0% in Q1 2023/24 is "
                                + "similar to Testshire (63.0% in 2022/23), so the shortfall is not ours alone."));
    }

    @Test
    void comparesAFigureWithTheTargetThenInForce() {
        String indicator = Samples.makeIndicator(Samples.percentage());
        Samples.makeQuarters(indicator, area, 50, 50, 50);
        target(indicator, "local", Map.of("value", 45, "validFrom", "2020-04-01", "validTo", "2020-06-30"));
        target(indicator, "local", Map.of("lower", 55, "validFrom", "2020-10-01"));
        trend(indicator, area, "")
                .body("points[0].targetStatus", equalTo("met"))
                .body("points[1].targetStatus", nullValue())
                .body("points[2].targetStatus", equalTo("missed"));
    }

    @Test
    void neighboursMustBeKnownAreasOfTheSameLevel() {
        Map<String, Object> body = Samples.authority();
        for (Object[] wrong : new Object[][] {
            {List.of("X00000000"), "2021", "/statisticalNeighbours/0", 422},
            {List.of(area, area), "2021", "/statisticalNeighbours/1", 422},
            {List.of(region), "2021", "/statisticalNeighbours/0", 422},
            {List.of(body.get("code")), "2021", "/statisticalNeighbours/0", 422},
            {List.of("nonsense"), "2021", "/statisticalNeighbours/0", 400},
            {List.of(area), null, "/neighboursVersion", 422},
            {null, "2021", "/neighboursVersion", 422}
        }) {
            post("/v1/areas", with(with(body, "statisticalNeighbours", wrong[0]), "neighboursVersion", wrong[1]))
                    .then()
                    .statusCode((int) wrong[3])
                    .body("errors[0].pointer", startsWith((String) wrong[2]));
        }
        post("/v1/areas", body).then().statusCode(201).body("statisticalNeighbours", empty());
    }

    private static String makeArea(String level, String parent) {
        return Samples.make("/v1/areas", with(with(Samples.authority(), "level", level), "parent", parent), "code");
    }

    private static void ratio(String indicator, String area, String period, int numerator, int denominator) {
        Map<String, Object> body = with(Samples.observation(indicator, area, period, null), "numerator", numerator);
        body.remove("value");
        post("/v1/observations", with(body, "denominator", denominator)).then().statusCode(201);
    }

    private void target(String indicator, String kind, Map<String, Object> bounds) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(
                Map.of("indicator", indicator, "area", area, "kind", kind, "validFrom", "2019-04-01"));
        body.putAll(bounds);
        post("/v1/targets", body).then().statusCode(201);
    }
}
