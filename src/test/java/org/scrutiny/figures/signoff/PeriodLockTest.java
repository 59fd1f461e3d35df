package org.scrutiny.figures.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.intake.imports.ImportReport;
import org.scrutiny.testsupport.Samples;

/** Published figures cannot change by any route until they are reopened, and then only with a reason. */
@QuarkusTest
class PeriodLockTest extends SignOffTestBase {
    private static final String PERIOD = "Q1 2024/25";

    @Test
    void rejectsANewFigureInAPublishedPeriod() {
        String signOff = signOff(PERIOD, "published");
        refused(figure(50).post(), signOff).then().body("errors[0].pointer", equalTo("/period"));
        // Other periods, areas and dashboards are free.
        Samples.makeObservation(indicator, area, "Q2 2024/25", 50);
        Samples.makeObservation(indicator, Samples.makeArea(), PERIOD, 50);
        Samples.makeObservation(anIndicator().create().code(), area, PERIOD, 50);
    }

    @Test
    void rejectsRevisionAndDeletionInAPublishedPeriod() {
        String address = "/v1/observations/" + Samples.makeObservation(indicator, area, PERIOD, 50);
        String signOff = signOff(PERIOD, "published");
        for (String version : new String[] {"\"1\"", "\"1-published\"", "\"7\"", "*"}) {
            refused(put(address, version, figure(51)), signOff);
            refused(delete(address, version), signOff);
        }
        refused(put(address, "\"1\"", figure(51).revision(null, "A mistake")), signOff);
        refused(request().header("If-Match", "\"1\"").delete(address + "?reason=Mistake"), signOff);
        get(address).then().body("value", equalTo(new BigDecimal("50.0"))).body("revisionNumber", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "submitted", "approved"})
    void allowsChangesUntilPublication(String state) {
        String address = "/v1/observations/" + Samples.makeObservation(indicator, area, PERIOD, 50);
        signOff(PERIOD, state);
        put(address, "\"1\"", figure(51)).then().statusCode(200);
        delete(address, get(address).header("ETag")).then().statusCode(204);
        importRows("", row(PERIOD, 52, "")).then().statusCode(200).body("created", equalTo(1));
    }

    @Test
    void importReportsLineAndHint() {
        Samples.makeObservation(indicator, area, PERIOD, 50);
        signOff(PERIOD, "published");
        String[] rows = {row("Q2 2024/25", 60, ""), row(PERIOD, 51, "A mistake"), row("Q3 2024/25", 61, "")};
        importRows("", rows)
                .then()
                .statusCode(422)
                .body("state", equalTo("rejected"))
                .body("created", equalTo(0));
        String dry = importRows("?mode=partial&dryRun=true", rows).asString();
        Response real = importRows("?mode=partial", rows);
        ImportReport report = read(real, 200, ImportReport.class);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("period");
            assertThat(error.code()).isEqualTo("period_locked");
            assertThat(error.message()).contains(PERIOD);
            assertThat(error.hint()).contains("reopened");
        });
        assertThat(real.asString()).isEqualTo(dry);
        figures("").then().body("value.value", equalTo(decimals("50.0 60.0 61.0")));
        // An unchanged row is no change, so it is not rejected.
        importRows("?mode=partial", row(PERIOD, 50, ""))
                .then()
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(0));
    }

    @Test
    void importRejectsNewFigures() {
        signOff(PERIOD, "published");
        importRows("?mode=partial", row(PERIOD, 50, ""), row("Q2 2024/25", 60, ""))
                .then()
                .body("created", equalTo(1))
                .body("errors.line", contains(2))
                .body("errors.code", contains("period_locked"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rejectsWithdrawalOfAnImport(boolean revises) {
        if (revises) {
            Samples.makeObservation(indicator, area, PERIOD, 50);
        }
        String id = importRows("", row("Q4 2023/24", 40, ""), row(PERIOD, 51, "Late"))
                .path("id");
        String signOff = signOff(PERIOD, "published");

        refused(withdraw(id), signOff);
        figures("").then().body("value.value", equalTo(decimals("40.0 51.0")));
        move(signOff, "draft", "The file was another council's").then().statusCode(200);
        withdraw(id).then().statusCode(200).body("state", equalTo("withdrawn"));
    }

    @Test
    void reopenedPeriodChangesOnlyWithAReason() {
        String address = "/v1/observations/" + Samples.makeObservation(indicator, area, PERIOD, 50);
        String signOff = signOff(PERIOD, "published");
        move(signOff, "draft", "One figure is wrong").then().statusCode(200);
        for (String state : new String[] {"draft", "submitted", "approved"}) {
            if (!state.equals("draft")) {
                move(signOff, state, null).then().statusCode(200);
            }
            needsReason(put(address, "*", figure(51))).body("errors[0].pointer", equalTo("/revision/reason"));
            needsReason(put(address, "*", figure(51).revision("correction", " ")))
                    .body("errors[0].pointer", equalTo("/revision/reason"));
            needsReason(delete(address, "*")).body("errors[0].parameter", equalTo("reason"));
            importRows("?mode=partial", row(PERIOD, 51, ""))
                    .then()
                    .body("errors[0].code", equalTo("broken_rule"))
                    .body("errors[0].pointer", equalTo("/revision/reason"));
        }
        Response approved = put(address, "*", figure(51).revision(null, "Miscounted"));
        approved.then()
                .statusCode(200)
                .header("ETag", "\"2-approved\"")
                .body("revisionReason", equalTo("Miscounted"))
                .body("signOff", equalTo("approved"));
        assertThat(approved.asString()).isEqualTo(get(address).asString());
        importRows("", row(PERIOD, 52, "Miscounted again"))
                .then()
                .statusCode(200)
                .body("revised", equalTo(1));
        importRows("?revisionReason=Miscounted for all", row(PERIOD, 53, ""))
                .then()
                .statusCode(200)
                .body("revised", equalTo(1));
        get(address).then().body("revisionReason", equalTo("Miscounted for all"));
        request()
                .header("If-Match", "*")
                .delete(address + "?reason=Not ours")
                .then()
                .statusCode(204);
    }

    @Test
    void unpublishedFigureNeedsNoReason() {
        Samples.makeObservation(indicator, area, "Q2 2024/25", 50);
        String signOff = signOff(PERIOD, "published");
        move(signOff, "draft", "One figure is missing").then().statusCode(200);
        String address = "/v1/observations/" + Samples.makeObservation(indicator, area, PERIOD, 50);
        put(address, "\"1\"", figure(51)).then().statusCode(200);
        importRows("", row(PERIOD, 52, ""), row("Q2 2024/25", 53, ""))
                .then()
                .statusCode(200)
                .body("revised", equalTo(2));
        delete(address, "*").then().statusCode(204);
    }

    @Test
    void publishingAgainLocksAgain() {
        String signOff = signOff(PERIOD, "published");
        move(signOff, "draft", "One figure is missing").then().statusCode(200);
        String address = "/v1/observations/" + Samples.makeObservation(indicator, area, PERIOD, 50);
        for (String state : new String[] {"submitted", "approved", "published"}) {
            move(signOff, state, null).then().statusCode(200);
        }
        refused(put(address, "*", figure(51)), signOff);
        move(signOff, "draft", "It is wrong").then().statusCode(200);
        needsReason(put(address, "*", figure(51)));
    }

    private static Response refused(Response response, String signOff) {
        response.then()
                .statusCode(409)
                .body("code", equalTo("period_locked"))
                .body(
                        "detail",
                        allOf(
                                containsString(PERIOD),
                                containsString("Dashboard "),
                                containsString("PUT /v1/sign-offs/" + signOff + " ")));
        return response;
    }

    private static ValidatableResponse needsReason(Response response) {
        return response.then().statusCode(422).body("code", equalTo("broken_rule"));
    }
}
