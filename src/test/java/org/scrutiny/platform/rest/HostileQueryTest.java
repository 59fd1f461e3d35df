package org.scrutiny.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Refused;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Query and path parameters that a naive service would ignore, coerce or fail on: 400, with the name of the parameter. */
@QuarkusTest
class HostileQueryTest extends RestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=0",
                "limit=1001",
                "limit=2147483647",
                "limit=2147483648",
                "limit=abc",
                "limit=",
                "limit",
                "limit=1.0",
                "limit=1e2",
                "limit=%201",
                "limit=%2B1",
                "limit=%EF%BC%91",
                "limit=1&limit=2",
                "limit=1%0d%0aX:y",
                "count=yes",
                "count=TRUE",
                "count=1",
                "count=",
                "cursor=",
                "cursor=abc",
                "cursor=%00",
                "cursor=!!!",
                "cursor=YWZ0ZXI",
                "cursor=YWZ0ZXIKYQ",
                "cursor=YWZ0ZXIKYQpiCmMKZA",
                "from=2024-13-01",
                "from=2024-02-30",
                "from=x",
                "from=2024",
                "from=",
                "from=0000-01-01",
                "from=-999999999-01-01",
                "from=%2B999999999-12-31",
                "from=%2B10000-01-01",
                "from=2024-01-01T00:00:00Z",
                "from=2024-01-01&from=2025-01-01",
                "to=1e9",
                "to=01/04/2024",
                "updatedSince=yesterday",
                "updatedSince=2024-01-01T00:00:00",
                "updatedSince=-1000000000-01-01T00:00:00Z",
                "updatedSince=%2B1000000000-12-31T23:59:59Z",
                "updatedSince=1711929600",
                "status=Z",
                "status=a",
                "status=NORMAL",
                "status=A&status=Z",
                "status=",
                "dashboard=abc",
                "dashboard=1.5",
                "dashboard=99999999999",
                "dashboard=",
                "indicator=",
                "indicator=A&indicator=",
                "area=",
                "indicator=%00",
                "area=a%00b",
                "period="
            })
    void rejectsInvalidValues(String query) {
        Response answer = getRaw("/v1/observations?" + query);
        assertThat(Refused.with(answer, 400, "invalid_parameter")).isEqualTo(query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "period=foo, invalid_period",
        "period=2024, ambiguous_period",
        "period=Q1%202024/25&period=%00, invalid_parameter"
    })
    void rejectsInvalidPeriods(String query, String code) {
        assertThat(Refused.with(getRaw("/v1/observations?" + query), 400, code)).isEqualTo("period");
    }

    @ParameterizedTest
    @CsvSource({
        "limt=1, limt, Did you mean 'limit'?",
        "Limit=1, Limit, Did you mean 'limit'?",
        "indicators=A, indicators, Did you mean 'indicator'?",
        "indicator[]=A, indicator[], Did you mean 'indicator'?",
        "sort=id, sort, Valid names: area",
        "size=-1, size, Valid names: area",
        "x=1, x, Valid names: area"
    })
    void rejectsUnknownNamesWithAHint(String query, String name, String hint) {
        Response answer = getRaw("/v1/observations?" + query);
        assertThat(Refused.with(answer, 400, "unknown_parameter")).isEqualTo(name);
        answer.then().body("detail", containsString(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/indicators", "/v1/areas", "/v1/dashboards", "/v1/targets", "/v1/meetings", "/v1/comments"})
    void everyListRejectsUnknownParameters(String list) {
        Refused.with(getRaw(list + "?sort=code"), 400, "unknown_parameter");
        Refused.with(getRaw(list + "?limit=0"), 400, "invalid_parameter");
        Refused.with(getRaw(list + "?cursor=YWZ0ZXIKAA"), 400, "invalid_parameter");
    }

    @Test
    void filterTakesAtMostTwoHundredValues() {
        getRaw("/v1/observations?" + values(200)).then().statusCode(200);
        Refused.with(getRaw("/v1/observations?" + values(201)), 400, "invalid_parameter");
        Refused.with(getRaw("/v1/observations?" + values(1_500).substring(0, 7_000)), 400, "invalid_parameter");
    }

    /** A list reads its own cursors and rejects those of other lists. */
    @Test
    void rejectsACursorOfAnotherList() {
        Samples.makeArea();
        Samples.makeArea();
        String foreign = get("/v1/areas?limit=1").jsonPath().getString("next").replaceFirst(".*cursor=", "cursor=");
        Refused.with(getRaw("/v1/observations?" + foreign), 400, "invalid_parameter");
        Refused.with(getRaw("/v1/targets?" + foreign), 400, "invalid_parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "abc",
        "1.0",
        "1e3",
        "%2B1",
        "%201",
        "99999999999999999999",
        "9223372036854775808",
        "%D9%A3",
        "%00",
        "null"
    })
    void rejectsIdsThatAreNotWholeNumbers(String id) {
        for (String path : new String[] {"/v1/observations/", "/v1/targets/", "/v1/meetings/", "/v1/comments/"}) {
            assertThat(Refused.with(getRaw(path + id), 400, "invalid_parameter"))
                    .isEqualTo("id");
        }
        assertThat(Refused.with(getRaw("/v1/dashboards/" + id), 400, "invalid_parameter"))
                .isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "9223372036854775807"})
    void unusedIdsAreNotFound(String id) {
        Refused.with(getRaw("/v1/observations/" + id), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'%20OR%201=1--",
                "a%0d%0aSet-Cookie:x",
                "%ff",
                "%ED%A0%80",
                "PCT%2F1",
                "..%2F..%2Fetc",
                "%25",
                "%F0%9F%98%80",
                "a%20b"
            })
    void unusedCodesAreNotFound(String code) {
        Refused.with(getRaw("/v1/indicators/" + code), 404, "not_found");
        Refused.with(getRaw("/v1/areas/" + code), 404, "not_found");
    }

    @Test
    void rejectsACodeWithAnUnstorableCharacter() {
        assertThat(Refused.with(getRaw("/v1/indicators/a%00b"), 400, "invalid_parameter"))
                .isEqualTo("code");
        Refused.with(getRaw("/v1/indicators/" + "x".repeat(5_000)), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "comments, text, 1000",
        "comments, speaker, 1000",
        "comments, indicator, 40",
        "comments, period, 100",
        "people, name, 1000"
    })
    void rejectsATextThatIsTooLong(String list, String parameter, int max) {
        String address = "/v1/" + list + "?" + parameter + "=";
        assertThat(Refused.with(getRaw(address + "x".repeat(max + 1)), 400, "invalid_parameter"))
                .isEqualTo(parameter);
    }

    @Test
    void trendRequiresAnArea() {
        String indicator = anIndicator().create().code();
        for (String query : new String[] {"", "?area=", "?area=NONE", "?area=A&area=B", "?area=%00"}) {
            assertThat(Refused.with(getRaw("/v1/indicators/" + indicator + "/trend" + query), 400, "invalid_parameter"))
                    .isEqualTo("area");
        }
        getRaw("/v1/indicators/NONE/trend?area=X").then().statusCode(404).body("code", equalTo("not_found"));
    }

    private static String values(int count) {
        return IntStream.range(0, count).mapToObj(i -> "indicator=" + i).collect(Collectors.joining("&"));
    }
}
