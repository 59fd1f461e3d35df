package org.scrutiny.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.IndicatorBuilder;
import org.scrutiny.testsupport.ResourceBuilder;
import org.scrutiny.testsupport.ResourceKind;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Reads as of a moment, of each type of resource and of lists: before, between and after its writes. */
@QuarkusTest
class AsOfTest extends SeriesTest {
    private String meeting;
    private String item;

    @BeforeEach
    void makeItem() {
        meeting = aMeeting().create().id();
        item = anItem(meeting).create().id();
    }

    @ParameterizedTest
    @EnumSource
    void readsEachStateAsOfItsTime(ResourceKind kind) {
        String path = kind.path.replace("{meeting}", meeting);
        ResourceBuilder<?, ?> body = kind.body(indicator, area, item);
        Instant before = Instant.now();
        Response created = kind == ResourceKind.IMPORT_PROFILE
                ? json(body)
                        .put(path + "/profile-" + area)
                        .then()
                        .statusCode(200)
                        .extract()
                        .response()
                : post(path, body).then().statusCode(201).extract().response();
        String key = created.jsonPath().getString(kind.key);
        String address = path + "/" + key;
        String made = created.jsonPath().getString("recordedAt");
        Instant between = Instant.now();
        Response revised = put(address, "*", body.with(kind.text, "changed " + area))
                .then()
                .statusCode(200)
                .extract()
                .response();
        String changed = revised.jsonPath().getString("recordedAt");
        Instant after = Instant.now();
        delete(address, "*").then().statusCode(204);
        Instant gone = Instant.now();

        get(address + "?asOf=" + before)
                .then()
                .statusCode(404)
                .body("detail", containsString("did not exist as of"))
                .body("detail", containsString(made));
        assertThat(get(address + "?asOf=" + Instant.parse(made).minusNanos(1_000))
                        .statusCode())
                .isEqualTo(404);
        for (Object moment : new Object[] {made, between, Instant.parse(changed).minusNanos(1_000)}) {
            same(address, moment, created);
        }
        for (Object moment : new Object[] {changed, after}) {
            same(address, moment, revised);
        }
        get(address + "?asOf=" + gone).then().statusCode(410).body("detail", containsString("had been deleted"));
        get(address).then().statusCode(410);

        assertThat(listed(path, kind, key, before)).isEmpty();
        assertThat(listed(path, kind, key, made)).containsExactly(fields(created));
        assertThat(listed(path, kind, key, between)).containsExactly(fields(created));
        assertThat(listed(path, kind, key, after)).containsExactly(fields(revised));
        assertThat(listed(path, kind, key, gone)).isEmpty();
    }

    @Test
    void unknownKeysAreNotFoundAtAnyMoment() {
        get("/v1/areas/X00000000?asOf=2024-01-01")
                .then()
                .statusCode(404)
                .body("detail", containsString("does not exist"));
        get("/v1/observations/999999999?asOf=2024-01-01").then().statusCode(404);
    }

    @Test
    void filtersAndPagesApplyAsOfTheMoment() {
        int one = aDashboard().create().number();
        int other = aDashboard().create().number();
        IndicatorBuilder first = anIndicator().dashboard(one);
        IndicatorBuilder second = anIndicator().dashboard(one);
        String moved = first.create().code();
        String stayed = second.create().code();
        String id = Samples.makeObservation(moved, area, "Q1 2024/25", 50);
        Instant then = Instant.now();
        first.dashboard(other).title("Another title").replace(moved, 1);

        get("/v1/indicators?dashboard=" + one).then().body("value.code", contains(stayed));
        get("/v1/indicators?count=true&dashboard=" + one + "&asOf=" + then)
                .then()
                .body("value.code", contains(moved, stayed))
                .body("value[0].title", equalTo(first.get("title")))
                .body("count", equalTo(2));
        JsonPath page =
                get("/v1/indicators?limit=1&dashboard=" + one + "&asOf=" + then).jsonPath();
        assertThat(page.getList("value.code")).isEqualTo(List.of(moved));
        request()
                .urlEncodingEnabled(false)
                .get(page.getString("next"))
                .then()
                .body("value.code", contains(stayed))
                .body("next", equalTo(null));
        get("/v1/dashboards/" + one + "?asOf=" + then).then().body("indicators", contains(moved, stayed));
        get("/v1/dashboards/" + one).then().body("indicators", contains(stayed));
        get("/v1/observations?dashboard=" + one + "&asOf=" + then).then().body("value.id", contains(id));
        get("/v1/observations?dashboard=" + other + "&asOf=" + then).then().body("value", empty());
        get("/v1/observations?dashboard=" + other).then().body("value.id", contains(id));
        get("/v1/observations/" + id + "?asOf=" + then).then().body("indicatorTitle", equalTo(first.get("title")));
        get("/v1/observations/" + id).then().body("indicatorTitle", equalTo("Another title"));
        get("/v1/dashboards/" + one + "/summary?area=" + area + "&asOf=" + then)
                .then()
                .body("value.indicator", contains(moved, stayed));
    }

    @Test
    void readsFiguresOfADeletedIndicator() {
        String gone = anIndicator().create().code();
        String id = Samples.makeObservation(gone, area, "Q1 2024/25", 50);
        Instant then = Instant.now();
        delete("/v1/observations/" + id, "*").then().statusCode(204);
        delete("/v1/indicators/" + gone, "*");
        get("/v1/observations/" + id + "?asOf=" + then).then().statusCode(200).body("indicator", equalTo(gone));
        get("/v1/observations?asOf=" + then + "&indicator=" + gone).then().body("value.id", contains(id));
    }

    @Test
    void pastListsKeepTheirOrder() {
        List<String> numbers = List.of("7", "7.2", "7.10", "7a", "10");
        for (String number : List.of("10", "7a", "7.10", "7.2")) {
            anItem(meeting).number(number).title("x").create();
        }
        String items = "/v1/meetings/" + meeting + "/items";
        assertThat(get(items).jsonPath().getList("value.number")).isEqualTo(numbers);
        get(items + "?asOf=" + Instant.now()).then().body("value.number", equalTo(numbers));
        for (String path : List.of("/v1/dashboards", "/v1/targets", "/v1/areas", "/v1/comments")) {
            assertThat(all(path + "?limit=1000&asOf=" + Instant.now())).as(path).isEqualTo(all(path + "?limit=1000"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=now",
                "asOf=",
                "asOf=2999-01-01",
                "asOf=2999-01-01T00:00:00Z",
                "asOf=2024-02-30",
                "asOf=2024-01-01T00:00:00",
                "asOf=meeting:",
                "asOf=meeting:0",
                "asOf=meeting:x",
                "asOf=meeting:-1",
                "asOf=meeting:999999999",
                "asOf=meeting:99999999999999999999",
                "asOf=MEETING:1",
                "asOf=2024-01-01&asOf=2024-01-02"
            })
    void rejectsAnInvalidMoment(String query) {
        for (String path : List.of(
                "/v1/areas",
                "/v1/areas/" + area,
                "/v1/observations",
                "/v1/summary",
                "/v1/indicators/" + indicator + "/trend",
                "/v1/comments",
                "/v1/meetings/" + meeting + "/items")) {
            get(path + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_parameter"))
                    .body("errors[0].parameter", equalTo("asOf"));
        }
    }

    @ParameterizedTest
    @CsvSource({"area", "indicator"})
    void entityTagIsThatOfTheState(String kind) {
        String path = kind.equals("area") ? "/v1/areas/" + area : "/v1/indicators/" + indicator;
        Instant then = Instant.now();
        get(path + "?asOf=" + then).then().header("ETag", "\"1\"");
        getUnless("\"1\"", path + "?asOf=" + then).then().statusCode(304);
        get(path + "?asOf=" + then).then().body("revisionNumber", not(equalTo(0)));
    }

    private static void same(String address, Object moment, Response then) {
        Response read = get(address + "?asOf=" + moment);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(then.asString());
        assertThat(read.header("ETag")).isEqualTo(then.header("ETag"));
    }

    private List<Map<String, Object>> listed(String path, ResourceKind kind, String key, Object moment) {
        String narrow = switch (kind) {
            case OBSERVATION, TARGET, JUDGEMENT -> "&indicator=" + indicator;
            case COMMENT -> "&meeting=" + meeting;
            default -> "";
        };
        return all(path + "?limit=1000&asOf=" + moment + narrow).stream()
                .filter(one -> String.valueOf(one.get(kind.key)).equals(key))
                .toList();
    }

    private static Map<String, Object> fields(Response resource) {
        return resource.jsonPath().getMap("$");
    }
}
