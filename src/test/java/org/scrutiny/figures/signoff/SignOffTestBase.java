package org.scrutiny.figures.signoff;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

/** Base of tests with a dashboard of one quarterly indicator, an area, and steps through the states. */
abstract class SignOffTestBase extends RestTest {
    protected static final List<String> STATES = List.of("draft", "submitted", "approved", "published");

    protected int dashboard;
    protected String indicator;
    protected String area;

    @BeforeEach
    void makeDashboard() {
        dashboard = Integer.parseInt(Samples.make("/v1/dashboards", Samples.dashboard(), "number"));
        indicator = Samples.makeIndicator(with(Samples.percentage(), "dashboard", dashboard));
        area = Samples.makeArea();
    }

    protected Map<String, Object> body(String period) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("dashboard", dashboard);
        body.put("area", area);
        body.put("period", period);
        return body;
    }

    /** The id of a new sign-off that has come to a state. */
    protected String signOff(String period, String state) {
        String id = Samples.make("/v1/sign-offs", body(period), "id");
        STATES.subList(1, STATES.indexOf(state) + 1)
                .forEach(step -> move(id, step, null).then().statusCode(200));
        return id;
    }

    protected Response move(String id, String state, String reason) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("state", state);
        step.put("reason", reason);
        String address = "/v1/sign-offs/" + id;
        return put(address, get(address).header("ETag"), step);
    }

    protected Response importRows(String query, String... rows) {
        return importCsv("indicator,area,period,value,revisionReason\n" + String.join("\n", rows) + "\n", query);
    }

    protected String row(String period, Object value, String reason) {
        return String.join(",", indicator, area, period, value.toString(), reason);
    }
}
