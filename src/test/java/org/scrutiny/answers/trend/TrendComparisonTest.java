package org.scrutiny.answers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.answers.trend.model.ComparatorKind;
import org.scrutiny.answers.trend.model.DirectionOfTravel;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendComparator;
import org.scrutiny.answers.trend.model.TrendTarget;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.target.TargetKind;
import org.scrutiny.kernel.statistics.Assurance;
import org.scrutiny.kernel.statistics.ComparisonVerdict;
import org.scrutiny.kernel.statistics.PeerSignificance;
import org.scrutiny.kernel.statistics.TargetStatus;
import org.scrutiny.testsupport.AreaBuilder;
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
        String indicator = anIndicator().create().code();
        ratio(indicator, area, "Q4 2023/24", 38, 45);
        ratio(indicator, area, "Q1 2024/25", 30, 45);
        Samples.makeObservation(indicator, country, "2022/23", 80);
        Samples.makeObservation(indicator, country, "2023/24", 83.7);
        Samples.makeObservation(indicator, region, "Q1 2023/24", 70);
        Samples.makeObservation(indicator, region, "Q1 2024/25", 66);
        Samples.makeObservation(indicator, region, "Q2 2024/25", 99);
        List<TrendComparator> comparators = readTrend(indicator, area, "").comparators();
        assertThat(comparators).hasSize(2);
        TrendComparator ofRegion = comparators.get(0);
        assertThat(ofRegion.kind()).isEqualTo(ComparatorKind.REGION);
        assertThat(ofRegion.area()).isEqualTo(region);
        assertThat(ofRegion.period()).isEqualTo("Q1 2024/25");
        assertThat(ofRegion.verdict()).isEqualTo(ComparisonVerdict.SIMILAR);
        assertThat(ofRegion.direction()).isEqualTo(DirectionOfTravel.FALLING);
        TrendComparator ofCountry = comparators.get(1);
        assertThat(ofCountry.kind()).isEqualTo(ComparatorKind.COUNTRY);
        assertThat(ofCountry.period()).isEqualTo("2023/24");
        assertThat(ofCountry.ownPeriod()).isEqualTo("Q1 2024/25");
        assertThat(ofCountry.value()).isEqualTo("83.7");
        assertThat(ofCountry.verdict()).isEqualTo(ComparisonVerdict.WORSE);
        assertThat(ofCountry.direction()).isEqualTo(DirectionOfTravel.RISING);
        assertThat(ofCountry.comparable()).isTrue();
        assertThat(ofCountry.reason()).isNull();
    }

    /** Whatever its age, the latest figure that ended by then is compared, with the one a year before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 8, 12})
    void findsAComparatorThatIsBehind(int quarters) {
        String indicator = anIndicator().create().code();
        int latest = 16;
        ratio(indicator, area, Samples.quarter(latest), 38, 45);
        Samples.makeObservation(indicator, region, Samples.quarter(latest - quarters - 4), 90);
        Samples.makeObservation(indicator, region, Samples.quarter(latest - quarters), 80);
        Samples.makeObservation(indicator, region, Samples.quarter(latest + 1), 1);
        Samples.makeObservation(indicator, country, Samples.quarter(latest), 70);
        List<TrendComparator> comparators = readTrend(indicator, area, "").comparators();
        assertThat(comparators).hasSize(2);
        assertThat(comparators.get(0).value()).isEqualTo("80");
        assertThat(comparators.get(0).direction()).isEqualTo(DirectionOfTravel.FALLING);
        assertThat(comparators.get(1).value()).isEqualTo("70");
    }

    @Test
    void aSummaryComparesEachIndicatorAtItsOwnTime() {
        String neighbour = makeArea("local_authority", region);
        anArea().code(area)
                .in(region)
                .with("statisticalNeighbours", List.of(neighbour))
                .with("neighboursVersion", "2021 edition")
                .replace(area, 1);
        for (int latest : new int[] {3, 15}) {
            String indicator = anIndicator().create().code();
            ratio(indicator, area, Samples.quarter(latest), 38, 45);
            Samples.makeObservation(indicator, neighbour, Samples.quarter(latest), latest);
            Samples.makeObservation(indicator, neighbour, Samples.quarter(16), 99);
        }
        List<Integer> neighbours =
                request().get("/v1/summary?area=" + area).jsonPath().getList("value.neighbours", Integer.class);
        assertThat(neighbours).contains(3, 15).doesNotContain(99);
    }

    @Test
    void poolsNeighbours() {
        String indicator = anIndicator().create().code();
        String small = makeArea("local_authority", region);
        String large = makeArea("local_authority", region);
        Area mine = anArea().code(area)
                .in(region)
                .with("statisticalNeighbours", List.of(small, large))
                .with("neighboursVersion", "2021 edition")
                .replace(area, 1);
        assertThat(mine.statisticalNeighbours()).containsExactly(small, large);
        ratio(indicator, area, "Q1 2024/25", 90, 100);
        ratio(indicator, small, "Q1 2024/25", 10, 10);
        ratio(indicator, large, "Q1 2024/25", 500, 990);
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.comparators()).singleElement().satisfies(neighbours -> {
            assertThat(neighbours.kind()).isEqualTo(ComparatorKind.STATISTICAL_NEIGHBOURS);
            assertThat(neighbours.area()).isNull();
            assertThat(neighbours.areas()).isEqualTo(2);
            assertThat(neighbours.value()).isEqualTo("51");
            assertThat(neighbours.verdict()).isEqualTo(ComparisonVerdict.BETTER);
            assertThat(neighbours.significance()).isEqualTo(PeerSignificance.HIGH_998);
        });
        assertThat(trend.summary()).contains("is better than the statistical neighbours (51.0%)");
    }

    @Test
    void showsButDoesNotCompareCounts() {
        String count = aCount().create().code();
        Samples.makeObservation(count, area, "Q1 2024/25", 40);
        Samples.makeObservation(count, country, "Q1 2024/25", 40_000);
        trend(count, area, "")
                .body("comparators[0].value", equalTo(40_000))
                .body("comparators[0].verdict", equalTo("not_compared"))
                .body("comparators[0].comparable", equalTo(false))
                .body("comparators[0].reason", startsWith("A count cannot be compared"));

        String indicator = anIndicator()
                .with("nationallyComparable", false)
                .with("notComparableReason", "Each council counts its own way.")
                .create()
                .code();
        ratio(indicator, area, "Q1 2024/25", 38, 45);
        ratio(indicator, country, "Q1 2024/25", 380, 450);
        trend(indicator, area, "")
                .body("comparators[0].verdict", equalTo("not_compared"))
                .body("comparators[0].reason", equalTo("Each council counts its own way."));
    }

    /** A quarterly rate is not compared with a yearly one; our complete year is. */
    @Test
    void comparesRatesOverTheSameLengthOfTime() {
        String indicator = anIndicator()
                .measure("rate")
                .with("multiplier", 10_000)
                .create()
                .code();
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
        String indicator = anIndicator().create().code();
        for (int quarter = 0; quarter < 13; quarter++) {
            ratio(indicator, area, Samples.quarter(quarter), 60 + quarter % 2, 100);
        }
        Samples.makeObservation(indicator, country, "2022/23", 63);
        aTarget().of(indicator).in(area).kind("statutory").value(100).create();
        String local = aTarget()
                .of(indicator)
                .in(area)
                .value(62)
                .with("tolerance", 2)
                .create()
                .id();
        Trend trend = readTrend(indicator, area, "");
        assertThat(trend.targets())
                .extracting(TrendTarget::kind)
                .containsExactly(TargetKind.LOCAL, TargetKind.STATUTORY);
        assertThat(trend.target().kind()).isEqualTo(TargetKind.LOCAL);
        assertThat(trend.target().status()).isEqualTo(TargetStatus.NEAR);
        assertThat(trend.target().toReach()).isEqualTo("62");
        assertThat(trend.targets().get(1).status()).isEqualTo(TargetStatus.MISSED);
        assertThat(trend.targets().get(1).assurance()).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(trend.assurance()).isEqualTo(Assurance.INCONSISTENT);
        delete("/v1/targets/" + local, "\"1\"").then().statusCode(204);
        trend(indicator, area, "")
                .body("assurance", equalTo("consistent_fail"))
                .body(
                        "summary",
                        containsString("the statutory target of 100% will not be met. Yet our 60.0% in Q1 2023/24 is "
                                + "similar to Testshire (63.0% in 2022/23), so the shortfall is not ours alone."));
    }

    @Test
    void comparesAFigureWithTheTargetThenInForce() {
        String indicator = anIndicator().create().code();
        Samples.makeQuarters(indicator, area, 50, 50, 50);
        aTarget()
                .of(indicator)
                .in(area)
                .value(45)
                .valid("2020-04-01", "2020-06-30")
                .create();
        aTarget().of(indicator).in(area).range(55, null).from("2020-10-01").create();
        trend(indicator, area, "")
                .body("points[0].targetStatus", equalTo("met"))
                .body("points[1].targetStatus", nullValue())
                .body("points[2].targetStatus", equalTo("missed"));
    }

    @Test
    void neighboursMustBeKnownAreasOfTheSameLevel() {
        AreaBuilder body = anArea();
        for (Object[] wrong : new Object[][] {
            {List.of("X00000000"), "2021", "/statisticalNeighbours/0", 422},
            {List.of(area, area), "2021", "/statisticalNeighbours/1", 422},
            {List.of(region), "2021", "/statisticalNeighbours/0", 422},
            {List.of(body.get("code")), "2021", "/statisticalNeighbours/0", 422},
            {List.of("nonsense"), "2021", "/statisticalNeighbours/0", 400},
            {List.of(area), null, "/neighboursVersion", 422},
            {null, "2021", "/neighboursVersion", 422}
        }) {
            body.with("statisticalNeighbours", wrong[0])
                    .with("neighboursVersion", wrong[1])
                    .post()
                    .then()
                    .statusCode((int) wrong[3])
                    .body("errors[0].pointer", startsWith((String) wrong[2]));
        }
        body.post().then().statusCode(201).body("statisticalNeighbours", empty());
    }

    private static String makeArea(String level, String parent) {
        return anArea().level(level).in(parent).create().code();
    }

    private static void ratio(String indicator, String area, String period, int numerator, int denominator) {
        anObservation(indicator, area, period, null)
                .ratio(numerator, denominator)
                .create();
    }
}
