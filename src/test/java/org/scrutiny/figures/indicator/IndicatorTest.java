package org.scrutiny.figures.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.kernel.period.YearType;
import org.scrutiny.testsupport.DashboardBuilder;
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
        body = body.title("Another title");
        assertThat(body.replace(code, 1).definitionVersion()).isEqualTo(1);
        body = body.with("caveats", List.of("Small numbers."));
        assertThat(body.replace(code, 2).definitionVersion()).isEqualTo(1);
        body = body.with("denominatorDefinition", "Plans ended");
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
        IndicatorBuilder body = anIndicator();
        refused(body.with("windowMonths", 12), "/windowMonths");
        refused(body.with("expectedRange", Map.of("lower", 10, "upper", 15)), "/expectedRange");
        refused(
                body.improvementDirection("range").with("expectedRange", Map.of("lower", 15, "upper", 10)),
                "/expectedRange");
        refused(body.with("nationallyComparable", false), "/notComparableReason");
        refused(body.with("pairedWith", List.of(body.get("code"))), "/pairedWith");
        refused(body.dashboard(987_654), "/dashboard");
        body.improvementDirection("range").create();
    }

    @Test
    void dashboardListsItsIndicatorsAndCannotBeDeletedWithThem() {
        DashboardBuilder dashboard = aDashboard();
        Dashboard created = dashboard.create();
        assertThat(created.indicators()).isEmpty();
        int number = created.number();
        String path = "/v1/dashboards/" + number;
        dashboard.post().then().statusCode(409);
        String before = tag(path);
        String second = aCount().dashboard(number).create().code();
        String first = aCount().code("A" + second).dashboard(number).create().code();
        get(path).then().body("indicators", contains(first, second));
        getUnless(before, path).then().statusCode(200);
        get("/v1/indicators?dashboard=" + number).then().body("value.code", contains(first, second));
        delete(path, tag(path)).then().statusCode(409).body("code", equalTo("in_use"));
        dashboard.put(number, 0).then().statusCode(412);
        dashboard.title("New").put(number, tag(path)).then().statusCode(200).body("title", equalTo("New"));
    }

    @Test
    void indicatorInUseCannotBeDeleted() {
        String code = anIndicator().create().code();
        Samples.makeObservation(code, Samples.makeArea(), "Q1 2024/25", 50);
        delete("/v1/indicators/" + code, "\"1\"").then().statusCode(409).body("code", equalTo("in_use"));
        String unused = anIndicator().create().code();
        delete("/v1/indicators/" + unused, "\"1\"").then().statusCode(204);
        get("/v1/indicators/" + unused).then().statusCode(410);
    }

    private static void refused(IndicatorBuilder body, String pointer) {
        body.post().then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
