package org.scrutiny.testsupport;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * A test that speaks to the running service. Every answer is held against the contract. A concrete class also needs
 * {@code @QuarkusTest}, which is not inherited.
 */
@QuarkusTestResource(StoreUnderTest.class)
@Tag("rest")
public abstract class RestTest {
    private static final ContractCheck CONTRACT = new ContractCheck();

    protected static RequestSpecification request() {
        return given().filter(CONTRACT);
    }

    /** A request with a JSON body: a map, or the raw text of a body that no map could hold. */
    protected static RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    protected static Response post(String path, Object body) {
        return json(body).post(path);
    }

    protected static Response get(String path) {
        return request().get(path);
    }

    /** A list from its first page, which is held against the contract, to its last. */
    protected static List<Map<String, Object>> all(String path) {
        JsonPath page = get(path).then().statusCode(200).extract().jsonPath();
        List<Map<String, Object>> all = new ArrayList<>(page.getList("value"));
        for (String next = page.getString("next"); next != null; next = page.getString("next")) {
            page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("value"));
        }
        return all;
    }

    protected static Response put(String path, String version, Object body) {
        return json(body).header("If-Match", version).put(path);
    }

    protected static Response delete(String path, String version) {
        return request().header("If-Match", version).delete(path);
    }

    /** A copy of a body with one field changed; null takes the field out. */
    protected static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new java.util.LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }
}
