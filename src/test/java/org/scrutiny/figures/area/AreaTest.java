package org.scrutiny.figures.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.AreaBuilder;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.RestTest;

@QuarkusTest
@Fast
class AreaTest extends RestTest {

    @Test
    void createsReadsReplacesAndDeletesAnArea() {
        AreaBuilder body = anArea();
        String path = "/v1/areas/" + body.get("code");
        body.post().then().statusCode(201).header("Location", endsWith(path));
        body.post().then().statusCode(409).body("code", equalTo("already_exists"));
        get(path)
                .then()
                .body("name", equalTo("Testshire"))
                .body("parent", nullValue())
                .header("ETag", "\"1\"");
        getUnless("W/\"1\"", path).then().statusCode(304);
        json(body).put(path).then().statusCode(428);
        put(path, "\"2\"", body).then().statusCode(412);
        body.name("Newshire").put(body.get("code"), 1).then().statusCode(200).body("name", equalTo("Newshire"));
        put(path, "\"2\"", body.code("X98999999")).then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        delete(path, "\"2\"").then().statusCode(204);
        get(path).then().statusCode(410);
        body.post().then().statusCode(201).body("revisionNumber", equalTo(4));
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
        anArea().with(field, value).post().then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void parentMustBeOfAHigherLevel() {
        String region = anArea().level("region").create().code();
        String inside = anArea().in(region).create().code();
        get("/v1/areas?parent=" + region).then().body("value.code", contains(inside));
        delete("/v1/areas/" + region, "\"1\"").then().statusCode(409).body("code", equalTo("in_use"));
        AreaBuilder itself = anArea();
        itself.with("parent", itself.get("code")).post().then().statusCode(422);
        itself.with("validFrom", "2021-04-01")
                .with("validTo", "2021-03-31")
                .post()
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validTo"));
    }
}
