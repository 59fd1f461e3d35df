package org.scrutiny.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.scrutiny.platform.json.StrictJson;

/**
 * A test that speaks to the running service. Every answer is held against the contract. A concrete class also needs
 * {@code @QuarkusTest}, which is not inherited.
 */
@QuarkusTestResource(StoreUnderTest.class)
@Tag("rest")
@Execution(ExecutionMode.SAME_THREAD)
public abstract class RestTest {
    private static final ContractCheck CONTRACT = new ContractCheck();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictJson().customize(JSON);
    }

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
            page = given().filter(JsonPaths.FILTER)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("value"));
        }
        return all;
    }

    /** The trend of a series, with options such as {@code &from=2024-04-01}. */
    protected static ValidatableResponse trend(String indicator, String area, String options) {
        return get("/v1/indicators/" + indicator + "/trend?area=" + area + options)
                .then()
                .statusCode(200);
    }

    /** Sends a CSV file to be imported; the query begins with "?" or is empty. */
    protected static Response importCsv(String file, String query) {
        return request().contentType("text/csv").body(file).post("/v1/imports" + query);
    }

    protected static Response importCsv(byte[] file, String query) {
        return request().contentType("text/csv").body(file).post("/v1/imports" + query);
    }

    protected static Response put(String path, String version, Object body) {
        return json(body).header("If-Match", version).put(path);
    }

    protected static Response delete(String path, String version) {
        return request().header("If-Match", version).delete(path);
    }

    protected static ObservationBuilder anObservation() {
        return new ObservationBuilder();
    }

    protected static IndicatorBuilder anIndicator() {
        return new IndicatorBuilder();
    }

    protected static TargetBuilder aTarget() {
        return new TargetBuilder();
    }

    /** The record of a response, which must have this status. */
    protected static <T> T read(Response response, int status, Class<T> type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        try {
            return JSON.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }

    /** Checks that a request was rejected with this status and code, and that the first fault is at this pointer or "". */
    protected static ValidatableResponse refused(Response response, int status, String code, String pointer) {
        assertThat(Refused.with(response, status, code)).as(response.asString()).isEqualTo(pointer);
        return response.then();
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
