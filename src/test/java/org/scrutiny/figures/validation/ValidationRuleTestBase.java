package org.scrutiny.figures.validation;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Base of tests of validation rules, with a series of their own, so that their rules affect no other test. */
abstract class ValidationRuleTestBase extends SeriesTest {
    /** The body of a rule; its parameters as JSON. */
    protected static Map<String, Object> rule(String kind, String severity, Map<String, Object> parameters) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("severity", severity);
        body.put("parameters", parameters);
        return body;
    }

    /** Saves a rule for the test's indicator, and gives its name. */
    protected String save(String kind, String severity, Map<String, Object> parameters) {
        Map<String, Object> body = rule(kind, severity, parameters);
        return save(kind.equals("sum_of_parts") ? body : with(body, "indicator", indicator));
    }

    protected static String save(Map<String, Object> body) {
        String name = Samples.newCode("rule-");
        json(body)
                .put("/v1/validation-rules/" + name)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        return name;
    }

    protected static void change(String name, Map<String, Object> body) {
        String path = "/v1/validation-rules/" + name;
        put(path, get(path).header("ETag"), body).then().statusCode(200);
    }

    protected Response write(String period, Object value) {
        return post("/v1/observations", Samples.observation(indicator, area, period, value));
    }

    protected Response figures(String query) {
        return get("/v1/observations?indicator=" + indicator + "&area=" + area + query);
    }
}
