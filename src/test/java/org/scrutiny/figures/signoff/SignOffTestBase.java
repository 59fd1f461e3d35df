package org.scrutiny.figures.signoff;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.scrutiny.testsupport.SeriesTest;
import org.scrutiny.testsupport.SignOffBuilder;

/** Base of tests with a dashboard of one quarterly indicator, an area, and steps through the states. */
abstract class SignOffTestBase extends SeriesTest {
    protected static final List<String> STATES = List.of("draft", "submitted", "approved", "published");

    protected int dashboard;

    @BeforeEach
    void makeDashboard() {
        dashboard = aDashboard().create().number();
        indicator = anIndicator().dashboard(dashboard).create().code();
    }

    protected SignOffBuilder body(String period) {
        return aSignOff().of(dashboard).in(area).period(period);
    }

    /** The id of a new sign-off that has come to a state. */
    protected String signOff(String period, String state) {
        String id = body(period).create().id();
        STATES.subList(1, STATES.indexOf(state) + 1)
                .forEach(step -> move(id, step, null).then().statusCode(200));
        return id;
    }

    protected Response move(String id, String state, String reason) {
        return aSignOff().state(state).reason(reason).put(id, tag("/v1/sign-offs/" + id));
    }

    protected Response importRows(String query, String... rows) {
        return importCsv("indicator,area,period,value,revisionReason\n" + String.join("\n", rows) + "\n", query);
    }

    protected String row(String period, Object value, String reason) {
        return String.join(",", indicator, area, period, value.toString(), reason);
    }
}
