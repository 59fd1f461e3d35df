package org.scrutiny.answers.trend;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** A series is read across a change of code by asking for it. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class RecodedSeriesTest extends RestTest {
    private String indicator;

    @BeforeEach
    void makeIndicator() {
        indicator = anIndicator()
                .measure("count")
                .frequency("annual")
                .with("yearType", "financial")
                .create()
                .code();
    }

    @Test
    void aTrendContinuesTheFiguresUnderTheEarlierCode() {
        write("E08000016", "2021/22", 10);
        write("E08000016", "2022/23", 11);
        write("E08000016", "2023/24", 12);
        write("E08000038", "2023/24", 13);
        write("E08000038", "2025/26", 14);
        trend("E08000038", "").body("points", hasSize(2)).body("caveats.code", not(hasItem("recoded")));
        trend("E08000038", "&withPredecessors=true")
                .body("points.period", contains("2021/22", "2022/23", "2023/24", "2025/26"))
                .body("points.value.collect { it as int }", contains(10, 11, 13, 14))
                .body("caveats.code", hasItem("recoded"))
                .body(
                        "caveats.find { it.code == 'recoded' }.text",
                        containsString(
                                "2021/22 to 2022/23 are from the code E08000016 (Barnsley), in force until 2025-03-31"));
        trend("E08000016", "&withPredecessors=true").body("points", hasSize(3));
    }

    @Test
    void theExclusionOfAnEarlierFigureStillApplies() {
        write("E08000019", "2023/24", 10);
        write("E08000019", "2024/25", 90);
        write("E08000039", "2025/26", 11);
        json("{\"indicator\": \"" + indicator + "\", \"area\": \"E08000019\", \"kind\": \"exclusion\","
                        + " \"period\": \"2024/25\", \"reason\": \"Counted twice\"}")
                .post("/v1/judgements")
                .then()
                .statusCode(201);
        trend("E08000039", "&withPredecessors=true")
                .body("points", hasSize(3))
                .body("caveats.code", hasItem("excluded"));
    }

    @Test
    void authoritiesThatWereMergedOrDividedAreNotJoined() {
        write("E06000028", "2018/19", 10);
        write("E06000058", "2019/20", 30);
        write("E10000021", "2020/21", 50);
        write("E06000061", "2021/22", 25);
        for (String[] area :
                List.of(new String[] {"E06000058", "E06000028, E06000029"}, new String[] {"E06000061", "E10000021"})) {
            trend(area[0], "&withPredecessors=true")
                    .body("points", hasSize(1))
                    .body(
                            "caveats.find { it.code == 'recoded' }.text",
                            containsString("The figures of " + area[1] + " are not included"));
        }
    }

    private void write(String area, String period, int value) {
        anObservation()
                .of(indicator)
                .in(area)
                .period(period)
                .value(value)
                .post()
                .then()
                .statusCode(201);
    }

    private ValidatableResponse trend(String area, String options) {
        return get("/v1/indicators/" + indicator + "/trend?area=" + area + options)
                .then()
                .statusCode(200);
    }
}
