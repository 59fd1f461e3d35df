package org.scrutiny.figures.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

@QuarkusTest
@Fast
class AreaTest extends RestTest {

    @Test
    void createsReadsReplacesAndDeletesAnArea() {
        Map<String, Object> body = Samples.authority();
        String path = "/v1/areas/" + body.get("code");
        post("/v1/areas", body).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(path));
        post("/v1/areas", body).then().statusCode(409).body("code", equalTo("already_exists"));
        get(path)
                .then()
                .body("name", equalTo("Testshire"))
                .body("parent", nullValue())
                .header("ETag", "\"1\"");
        request().header("If-None-Match", "W/\"1\"").get(path).then().statusCode(304);
        json(body).put(path).then().statusCode(428);
        put(path, "\"2\"", body).then().statusCode(412);
        put(path, "\"1\"", with(body, "name", "Newshire"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Newshire"));
        put(path, "\"2\"", with(body, "code", "X98999999"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
        delete(path, "\"2\"").then().statusCode(204);
        get(path).then().statusCode(410);
        post("/v1/areas", body).then().statusCode(201).body("revisionNumber", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "code, e06000041, 400, /code",
        "code, E0600004, 400, /code",
        "name, , 400, /name",
        "level, planet, 400, /level",
        "parent, X00000000, 422, /parent",
        "validTo, 2020-02-30, 400, /validTo",
        "population, 5, 400, /population"
    })
    void rejectsInvalidFields(String field, String value, int status, String pointer) {
        post("/v1/areas", with(Samples.authority(), field, value))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void parentMustBeOfAHigherLevel() {
        Map<String, Object> region = with(Samples.authority(), "level", "region");
        post("/v1/areas", region).then().statusCode(201);
        Map<String, Object> inside = with(Samples.authority(), "parent", region.get("code"));
        post("/v1/areas", inside).then().statusCode(201);
        get("/v1/areas?parent=" + region.get("code")).then().body("value.code", contains(inside.get("code")));
        delete("/v1/areas/" + region.get("code"), "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("in_use"));
        Map<String, Object> itself = Samples.authority();
        post("/v1/areas", with(itself, "parent", itself.get("code"))).then().statusCode(422);
        post("/v1/areas", with(with(itself, "validFrom", "2021-04-01"), "validTo", "2021-03-31"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validTo"));
    }
}
