package org.scrutiny.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes what a test needs, each thing under a key that no other test has. */
public final class Samples {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Samples() {}

    /** A code that is new in this run. */
    public static String newCode(String prefix) {
        return prefix + NEXT.getAndIncrement();
    }

    /** The body of a percentage of which more is better, counted each quarter. */
    public static Map<String, Object> percentage() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", newCode("PCT"));
        body.put("title", "Assessments within 45 working days");
        body.put("measure", "percentage");
        body.put("improvementDirection", "increase");
        body.put("frequency", "quarterly");
        return body;
    }

    /** The body of a count that is neither good nor bad, counted each quarter. */
    public static Map<String, Object> count() {
        Map<String, Object> body = percentage();
        body.put("code", newCode("CNT"));
        body.put("title", "Referrals");
        body.put("measure", "count");
        body.put("improvementDirection", "neutral");
        return body;
    }

    /** The body of a local authority. */
    public static Map<String, Object> authority() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", String.format("X98%06d", NEXT.getAndIncrement()));
        body.put("name", "Testshire");
        body.put("level", "local_authority");
        return body;
    }

    /** The body of a dashboard. */
    public static Map<String, Object> dashboard() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", 1_000 + NEXT.getAndIncrement());
        body.put("title", "Front Door");
        return body;
    }

    /** The body of a meeting. */
    public static Map<String, Object> meeting() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("committee", "Children's Services Scrutiny " + newCode("C"));
        body.put("date", "2024-09-12");
        return body;
    }

    /** The body of an observation. */
    public static Map<String, Object> observation(String indicator, String area, String period, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("indicator", indicator);
        body.put("area", area);
        body.put("period", period);
        body.put("value", value);
        return body;
    }

    /** Creates a resource and gives its key: the named field of the answer. */
    public static String make(String path, Map<String, Object> body, String key) {
        Response response = given().filter(JsonPaths.FILTER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString(key);
    }

    /** The code of a new indicator. */
    public static String makeIndicator(Map<String, Object> body) {
        return make("/v1/indicators", body, "code");
    }

    /** The code of a new local authority. */
    public static String makeArea() {
        return make("/v1/areas", authority(), "code");
    }

    /** The codes of so many new local authorities, made by one import. */
    public static List<String> makeAreas(int number) {
        List<Map<String, Object>> areas =
                Stream.generate(Samples::authority).limit(number).toList();
        makeAll("areas", areas);
        return areas.stream().map(area -> area.get("code").toString()).toList();
    }

    /** Creates resources of one type by one import. */
    public static void makeAll(String type, List<Map<String, Object>> bodies) {
        given().filter(JsonPaths.FILTER)
                .contentType(ContentType.JSON)
                .body(bodies)
                .post("/v1/imports?type=" + type)
                .then()
                .statusCode(200)
                .body("created", equalTo(bodies.size()));
    }

    /** The id of a new observation. */
    public static String makeObservation(String indicator, String area, String period, Object value) {
        return make("/v1/observations", observation(indicator, area, period, value), "id");
    }

    /** Values of the quarters from Q1 2020/21 on; null leaves a quarter out. */
    public static void makeQuarters(String indicator, String area, Number... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                makeObservation(indicator, area, quarter(i), values[i]);
            }
        }
    }

    /** The label of the quarter that comes so many quarters after Q1 2020/21. */
    public static String quarter(int index) {
        int year = 2020 + index / 4;
        return "Q" + (index % 4 + 1) + " " + year + "/" + (year + 1) % 100;
    }
}
