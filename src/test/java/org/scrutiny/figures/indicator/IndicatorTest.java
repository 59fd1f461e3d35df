package org.scrutiny.figures.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

@QuarkusTest
@Fast
class IndicatorTest extends RestTest {

    @Test
    void createReturnsDefaults() {
        Indicator percentage = anIndicator().create();
        assertThat(percentage.unit()).isEqualTo("percent");
        assertThat(percentage.multiplier()).isEqualTo(100);
        assertThat(percentage.decimals()).isEqualTo(1);
        assertThat(percentage.basis()).isEqualTo(Basis.FLOW);
        assertThat(percentage.yearType()).isEqualTo(YearType.FINANCIAL);
        assertThat(percentage.state()).isEqualTo(IndicatorState.ACTIVE);
        assertThat(percentage.nationallyComparable()).isTrue();
        assertThat(percentage.pairedWith()).isEmpty();
        assertThat(percentage.dashboard()).isNull();
        assertThat(percentage.definitionVersion()).isEqualTo(1);
        Indicator count = anIndicator().measure("count").create();
        assertThat(count.unit()).isEqualTo("count");
        assertThat(count.multiplier()).isEqualTo(1);
        assertThat(count.decimals()).isZero();
    }

    @Test
    void onlyAChangeOfMeaningIsANewDefinition() {
        IndicatorBuilder body = anIndicator();
        String code = body.create().code();
        assertThat(body.title("Another title").replace(code, 1).definitionVersion())
                .isEqualTo(1);
        body.with("caveats", List.of("Small numbers."));
        assertThat(body.replace(code, 2).definitionVersion()).isEqualTo(1);
        body.with("denominatorDefinition", "Plans ended");
        assertThat(body.replace(code, 3).definitionVersion()).isEqualTo(2);
        get("/v1/indicators/" + code).then().header("ETag", "\"4\"");
    }

    @ParameterizedTest
    @CsvSource({
        "code, 'A B', 400, /code",
        "code, , 400, /code",
        "title, ' ', 400, /title",
        "measure, share, 400, /measure",
        "improvementDirection, up, 400, /improvementDirection",
        "frequency, , 400, /frequency",
        "decimals, many, 400, /decimals",
        "basis, rolling, 422, /windowMonths",
        "units, percent, 400, /units",
        "definitionVersion, 3, 400, /definitionVersion"
    })
    void rejectsInvalidFields(String field, String value, int status, String pointer) {
        anIndicator().with(field, value).post().then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void rejectsContradictoryFields() {
        Map<String, Object> body = Samples.percentage();
        refused(with(body, "windowMonths", 12), "/windowMonths");
        refused(with(body, "expectedRange", Map.of("lower", 10, "upper", 15)), "/expectedRange");
        refused(
                with(with(body, "improvementDirection", "range"), "expectedRange", Map.of("lower", 15, "upper", 10)),
                "/expectedRange");
        refused(with(body, "nationallyComparable", false), "/notComparableReason");
        refused(with(body, "pairedWith", List.of(body.get("code"))), "/pairedWith");
        refused(with(body, "dashboard", 987_654), "/dashboard");
        post("/v1/indicators", with(body, "improvementDirection", "range"))
                .then()
                .statusCode(201);
    }

    @Test
    void dashboardListsItsIndicatorsAndCannotBeDeletedWithThem() {
        Map<String, Object> dashboard = Samples.dashboard();
        String path = "/v1/dashboards/" + dashboard.get("number");
        post("/v1/dashboards", dashboard).then().statusCode(201).body("indicators", empty());
        post("/v1/dashboards", dashboard).then().statusCode(409);
        String before = get(path).header("ETag");
        Map<String, Object> second = with(Samples.count(), "dashboard", dashboard.get("number"));
        Map<String, Object> first = with(Samples.count(), "dashboard", dashboard.get("number"));
        String a = "A" + first.get("code");
        Samples.makeIndicator(second);
        Samples.makeIndicator(with(first, "code", a));
        get(path).then().body("indicators", contains(a, second.get("code").toString()));
        request().header("If-None-Match", before).get(path).then().statusCode(200);
        get("/v1/indicators?dashboard=" + dashboard.get("number"))
                .then()
                .body("value.code", contains(a, second.get("code").toString()));
        delete(path, get(path).header("ETag")).then().statusCode(409).body("code", equalTo("in_use"));
        put(path, "\"0\"", dashboard).then().statusCode(412);
        put(path, get(path).header("ETag"), with(dashboard, "title", "New"))
                .then()
                .statusCode(200)
                .body("title", equalTo("New"));
    }

    @Test
    void indicatorInUseCannotBeDeleted() {
        String code = Samples.makeIndicator(Samples.percentage());
        Samples.makeObservation(code, Samples.makeArea(), "Q1 2024/25", 50);
        delete("/v1/indicators/" + code, "\"1\"").then().statusCode(409).body("code", equalTo("in_use"));
        String unused = Samples.makeIndicator(Samples.percentage());
        delete("/v1/indicators/" + unused, "\"1\"").then().statusCode(204);
        get("/v1/indicators/" + unused).then().statusCode(410);
    }

    private static void refused(Map<String, Object> body, String pointer) {
        post("/v1/indicators", body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
