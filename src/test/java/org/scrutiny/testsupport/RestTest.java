package org.scrutiny.testsupport;

import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.committee.minutesimport.MinutesReport;
import org.scrutiny.intake.imports.WithdrawalInput;

/**
 * A test of the running service. Every response is checked against the contract. A concrete class also needs
 * {@code @QuarkusTest}, which is not inherited.
 */
@QuarkusTestResource(StoreUnderTest.class)
@Tag("rest")
@Execution(ExecutionMode.SAME_THREAD)
public abstract class RestTest extends Builders {
    private static final ContractCheck CONTRACT = new ContractCheck();
    private static final ObjectMapper JSON = ResourceBuilder.JSON;

    /** A request whose response is checked against the contract and gives decimals as they are written. */
    public static RequestSpecification request() {
        return given().config(
                        RestAssured.config().jsonConfig(jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .filter(CONTRACT);
    }

    /** A request with a JSON body: a builder, a record, or the raw text of a body that neither could hold. */
    protected static RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(plain(body));
    }

    /** REST Assured would make an object mapper for every body. */
    private static Object plain(Object body) {
        Object value = body instanceof ResourceBuilder<?, ?> builder ? builder.body() : body;
        try {
            return value instanceof Record || value instanceof Map || value instanceof Collection
                    ? JSON.writeValueAsString(value)
                    : value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    protected static Response post(String path, Object body) {
        return json(body).post(path);
    }

    protected static Response get(String path) {
        return request().get(path);
    }

    /** A GET of a client that has the response with an entity tag. */
    protected static Response getUnless(String tag, String path) {
        return request().header("If-None-Match", tag).get(path);
    }

    /** Sends the address without encoding it. */
    protected static Response getRaw(String address) {
        return request().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    protected static Response put(String path, String tag, Object body) {
        return json(body).header("If-Match", tag).put(path);
    }

    protected static Response delete(String path, String tag) {
        return request().header("If-Match", tag).delete(path);
    }

    protected static String tag(String path) {
        return get(path).header("ETag");
    }

    /** A list from its first page to its last. */
    protected static List<Map<String, Object>> all(String path) {
        JsonPath page = get(path).then().statusCode(200).extract().jsonPath();
        List<Map<String, Object>> all = new ArrayList<>(page.getList("value"));
        for (String next = page.getString("next"); next != null; next = page.getString("next")) {
            page = request()
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

    /** The records of a list, from its first page to its last. */
    protected static <T> List<T> all(String path, Class<T> type) {
        return all(path).stream().map(one -> JSON.convertValue(one, type)).toList();
    }

    /** The record of a resource that exists. */
    protected static <T> T read(String path, Class<T> type) {
        return read(get(path), 200, type);
    }

    /** The record of a response, which must have this status. */
    public static <T> T read(Response response, int status, Class<T> type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        try {
            return JSON.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }

    /** Numbers as the service writes them, separated by spaces. */
    protected static List<BigDecimal> decimals(String numbers) {
        return Stream.of(numbers.split(" ", -1)).map(BigDecimal::new).toList();
    }

    protected static String trendPath(String indicator, String area) {
        return "/v1/indicators/" + indicator + "/trend?area=" + area;
    }

    /** The trend of a series, with options such as {@code &from=2024-04-01}. */
    protected static ValidatableResponse trend(String indicator, String area, String options) {
        return get(trendPath(indicator, area) + options).then().statusCode(200);
    }

    protected static Trend readTrend(String indicator, String area, String options) {
        return read(trendPath(indicator, area) + options, Trend.class);
    }

    /** Sends a CSV file to be imported; the query begins with "?" or is empty. */
    protected static Response importCsv(String file, String query) {
        return request().contentType("text/csv").body(file).post("/v1/imports" + query);
    }

    protected static Response importCsv(byte[] file, String query) {
        return request().contentType("text/csv").body(file).post("/v1/imports" + query);
    }

    protected static Response withdraw(String importId) {
        return post("/v1/imports/" + importId + "/withdrawal", new WithdrawalInput("Sent by mistake"));
    }

    /** Sends the minutes of a meeting, or of one of its items, in UTF-8. */
    protected static Response importMinutes(String path, String mediaType, String text) {
        return request()
                .contentType(mediaType + "; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put(path);
    }

    /** Sends a plain text as the minutes of item 7 of a meeting. */
    protected static Response importMinutes(String meeting, String text) {
        return importMinutes("/v1/meetings/" + meeting + "/items/7/minutes", "text/plain", text);
    }

    /** The report of minutes that were imported, for the first time or again. */
    protected static MinutesReport report(Response imported) {
        assertThat(imported.statusCode()).as(imported.asString()).isIn(200, 201);
        return read(imported, imported.statusCode(), MinutesReport.class);
    }

    /** A plain text whose comments are these points, separated by " / ". */
    protected static String bullets(String points) {
        return "The Committee made these comments:\n\n· " + String.join("\n\n· ", points.split(" / ", -1)) + "\n\n";
    }

    /** Checks that a request was rejected with this status and code, and that the first fault is at this pointer or "". */
    protected static ValidatableResponse refused(Response response, int status, String code, String pointer) {
        assertThat(Refused.with(response, status, code)).as(response.asString()).isEqualTo(pointer);
        return response.then();
    }
}
